/* Light and dark: one table of colours, made with the page, for the style sheets and for all that is drawn. */

/* The colours of the theme of now, by name; filled by paintTheme. */
var INK = {};

function systemTheme() { return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"; }

function themeOf(state) {
  return state.view.theme === "light" || state.view.theme === "dark" ? state.view.theme : systemTheme();
}

/* Takes over a theme's colours: as custom properties of the page, as INK, and as those of the types' signs. */
function takeTheme(state, name) {
  takeColours(state.data, name);
  state.data.signs.forEach(function (sign) { signOf(sign.type, sign.shape, sign[name]); });
  state.theme = name;
}

function takeColours(data, name) {
  var root = document.documentElement, table = data.themes[name];
  Object.keys(table).forEach(function (key) {
    INK[key] = table[key];
    root.style.setProperty("--em-" + key, table[key]);
  });
  root.dataset.theme = name;
  root.style.colorScheme = name;
}

/* Draws everything anew in the colours of a theme. */
function paintTheme(state, name) {
  if (state.theme === name) { return; }
  takeTheme(state, name);
  state.hatch = hatch(INK.zone);
  redrawBase(state);
  drawRoutes(state);
  state.eventLayer.renew();
  state.areaLayer.redraw();
  state.labelLayer.redraw();
  document.querySelectorAll(".em-swatch").forEach(redrawSwatch);
  state.listeners.slice().forEach(function (listener) { listener(state, { colours: true }); });
}

/* Follows the reader's choice and the system's; paper is always light. */
function followTheme(state) {
  function now() { paintTheme(state, themeOf(state)); }
  state.listeners.push(function (state, changed) { if (changed.theme) { now(); } });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", now);
  window.addEventListener("beforeprint", function () { paintTheme(state, "light"); });
  window.addEventListener("afterprint", now);
}

/* The other theme than that of now; the system's own choice is kept as "auto". */
function themeButton(state) {
  var button = make("button", "em-button em-theme");
  button.type = "button";
  function say() {
    var dark = themeOf(state) === "dark";
    button.replaceChildren(icon(dark ? "sun" : "moon"));
    button.title = state.t(dark ? "to_light" : "to_dark");
    button.setAttribute("aria-label", button.title);
  }
  button.addEventListener("click", function () {
    var other = themeOf(state) === "dark" ? "light" : "dark";
    change(state, { theme: other === systemTheme() ? "auto" : other });
    say();
  });
  state.listeners.push(function (state, changed) { if (changed.theme) { say(); } });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", say);
  say();
  return button;
}
