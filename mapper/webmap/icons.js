/* Small signs on buttons, drawn as paths: the same on every machine, and no font has to be searched for them. */

/* On a ground of 16 by 16, in the colour of the words about them. */
var ICONS = {
  sun: "M8 4.7a3.3 3.3 0 1 1 0 6.6a3.3 3.3 0 0 1 0-6.6zM7.4.6h1.2v2.3H7.4zM7.4 13.1h1.2v2.3H7.4zM.6 7.4h2.3v1.2H.6zM13.1 7.4h2.3v1.2h-2.3z" +
    "M2.3 3.2l.9-.9l1.6 1.7l-.8.8zM11.2 12l.8-.8l1.7 1.6l-.9.9zM3.2 13.7l-.9-.9L4 11.2l.8.8zM12 4.8l-.8-.8l1.6-1.7l.9.9z",
  moon: "M10.1 1.6a6.6 6.6 0 1 0 4.3 9.2a5.6 5.6 0 0 1-4.3-9.2z",
  north: "M8 .6L12.6 15.2L8 12L3.4 15.2z",
  home: "M8 1.8L15 8.3H12.9V14.3H9.5V10.1H6.5V14.3H3.1V8.3H1z",
  play: "M4 2.2L13.5 8L4 13.8z",
  pause: "M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z"
};
var SVG = "http://www.w3.org/2000/svg";

function icon(name) {
  var node = document.createElementNS(SVG, "svg"), path = document.createElementNS(SVG, "path");
  node.setAttribute("viewBox", "0 0 16 16");
  node.setAttribute("class", "em-icon");
  node.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  return add(node, path);
}
