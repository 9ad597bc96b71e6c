/* What the page must know of its address before the first picture; the rest is read in link.js. */

/* Longer links than this are not read. */
var LONGEST_LINK = 20000;

/* What the first picture must know of an address: the place, the theme, and whether it asks for other events. */
function openingLink(map, hash) {
  var found = { place: null, theme: "auto", filters: false };
  if (hash.indexOf("=") < 0 || hash.length > LONGEST_LINK) { return found; }
  hash.slice(1).split("&").forEach(function (part) {
    var name = part.split("=")[0], value = part.slice(name.length + 1);
    if (name === "map") { found.place = readPlace(map, value); }
    else if (name === "theme") { found.theme = value === "dark" || value === "light" ? value : "auto"; }
    else { found.filters = true; }
  });
  return found;
}

function readPlace(map, text) {
  var numbers = text.split("/").map(function (part) { return /^-?\d{1,3}(\.\d{1,9})?$/.test(part) ? Number(part) : NaN; });
  if (numbers.length !== 3 || numbers.some(isNaN)) { return null; }
  var fits = numbers[0] >= map.getMinZoom() && numbers[0] <= map.getMaxZoom() && Math.abs(numbers[1]) <= 85 && Math.abs(numbers[2]) <= 180;
  return fits ? numbers : null;
}
