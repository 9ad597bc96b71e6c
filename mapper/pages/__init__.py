"""What the web page, the sheet and the summary share: colours, our own sentences, words of a language."""
