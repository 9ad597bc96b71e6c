"""What outputs are made of: the columns of the layers, an extraction as rows, what is told beside them."""
