/* Words on the page: the interface's by key, a report's only ever as text. */

/* Says a word of the interface with its parts put in. */
function speaker(words) {
  return function (key) {
    var parts = Array.prototype.slice.call(arguments, 1);
    var text = Object.prototype.hasOwnProperty.call(words, key) ? words[key] : key;
    return text.replace(/\{(\d)\}/g, function (whole, n) {
      return parts[n] === undefined ? whole : String(parts[n]);
    });
  };
}

/* The one way to make an element: its words are set as text, never as markup. */
function make(tag, className, text) {
  var node = document.createElement(tag);
  if (className) { node.className = className; }
  if (text !== undefined && text !== null) { node.textContent = String(text); }
  return node;
}

/* Longest words shown, in characters: of anything, and of a title. The files keep all of them. */
var LONGEST = 20000, TITLE = 300;

function cut(text, most) {
  var whole = text === undefined || text === null ? "" : String(text);
  return whole.length > most ? whole.slice(0, most) + "…" : whole;
}

/* The same for words of a report: any direction, kept to themselves. */
function quoted(tag, className, text) {
  var node = make(tag, className, cut(text, LONGEST));
  node.dir = "auto";
  return node;
}

/* Words of a report inside a line of other words, or on the canvas: their own direction, kept to themselves
   (Unicode's first strong isolate), so that the 5 of "5 كم جنوب X" stands where Arabic has it. */
function isolated(text) {
  return text ? "\u2068" + text.replace(TURNS, "") + "\u2069" : text;
}

function add(parent) {
  for (var i = 1; i < arguments.length; i++) {
    if (arguments[i]) { parent.appendChild(arguments[i]); }
  }
  return parent;
}

/* Marks that turn the direction of what follows: no words, and in a line of plain text nothing holds them in. */
var TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

function unturned(text) { return String(text || "").replace(TURNS, "").replace(/\s+/g, " ").trim(); }

function actionButton(text, action) {
  var button = make("button", "em-button", text);
  button.type = "button";
  button.addEventListener("click", action);
  return button;
}
