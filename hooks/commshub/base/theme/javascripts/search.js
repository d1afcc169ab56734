/* Search, on the page of search alone. It looks in one small file that lies beside the page.

   What somebody types stays in this page's memory: it is put into no address, sent nowhere and stored nowhere. The
   form has no names in it, so that not even a browser that takes no notice of us could send it. */
"use strict";

(() => {
  const MOST_SHOWN = 10;
  // What a match is worth, by where the word stands. Words of a phrase that search.yml leads from count as SYNONYM.
  const TITLE = 10, SYNONYM = 8, HEADING = 4, DESCRIPTION = 3, TEXT = 1;
  // How good a match is: the very word, another form of it, the beginning of a longer word, one slip of the finger.
  const SAME = 1, FORM = 0.75, START = 0.6, SLIP = 0.5;
  // Too short a beginning, or too short a word with a slip in it, could be anything.
  const LEAST_START = 3, LEAST_SLIP = 5;
  // So many words of a title are no chance, however small they are.
  const LEAST_ALIKE = 3;
  // How much the small words of a phrase count.
  const SMALL_WORDS = 0.3;
  // A page that has no more than this share of the words, somewhere in its text, was met by chance.
  const LEAST_MET = 0.5;
  // A result that is worth less than this share of the best one is no answer to the question.
  const LEAST_SHARE = 0.05;
  // Milliseconds of rest after which the count is read out, so that nobody hears it at every letter.
  const REST = 500;

  // The language of this page. A page in it comes before others that fit as well.
  const OURS = document.documentElement;
  const OWN_LANGUAGE = 3;

  const form = document.getElementById("search");
  const field = document.getElementById("search-words");
  const status = document.getElementById("search-status");
  const results = document.getElementById("search-results");
  const list = results.querySelector("ol");
  const talk = document.getElementById("search-talk");
  const contacts = talk.querySelector("ul");
  const inOrder = [...contacts.children];

  const words = (text) =>
    text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/['‘’ʼ`]/g, "").toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) || [];

  /* The part of an English word that its forms share, near enough: radicalised, radicalizing and radicalisation;
     worry, worries and worried; travelling and travel. */
  function stem(word) {
    if (word.length < 4) return word;
    const single = word.replace(/iz(?=(?:e|ed|es|ing|ation|ations)$)/, "is")
      .replace(/(ies)$|(s|x|z|ch|sh)es$|([^sui])s$/, (all, many, hiss, last) => (many ? "y" : hiss || last));
    const [ending] = single.match(/(?:ied|ation|ing|ed)$/) || [""];
    const start = single.slice(0, single.length - ending.length);
    // "String" and "need" have no such ending.
    const stands = ending === "ation" ? start.length > 3 : /[aeiouy]/.test(start) && !(ending === "ed" && /e$/.test(start));
    let left = single;
    if (ending === "ied") left = `${start}y`;
    else if (ending && stands) left = start.replace(start.length > 5 ? /([bdfglmnprt])\1$/ : /([bdfgmnprt])\1$/, "$1");
    return left.length > 3 ? left.replace(/e$/, "") : left;
  }

  /* Whether one letter more, less or other, or two that changed places, makes one word of the other. People seldom
     mistype the first letter. */
  function oneSlip(typed, word) {
    if (typed[0] !== word[0] || Math.abs(typed.length - word.length) > 1) return false;
    let from = 0, to = 0;
    while (from < typed.length && typed[from] === word[from]) from += 1;
    const most = Math.min(typed.length, word.length) - from;
    while (to < most && typed[typed.length - 1 - to] === word[word.length - 1 - to]) to += 1;
    const [rest, other] = [typed.slice(from, typed.length - to), word.slice(from, word.length - to)];
    return rest.length + other.length < 3 || (rest.length === 2 && rest === other[1] + other[0]);
  }

  /* The file as it is searched: of each word, its common part and what it is worth on which page. */
  function prepare(file) {
    const stop = new Set(file.stop);
    const known = new Map();
    const add = (word, page, worth) => {
      if (!known.has(word)) known.set(word, { word, stem: stem(word), pages: new Map() });
      const { pages } = known.get(word);
      pages.set(page, Math.max(worth, pages.get(page) || 0));
    };
    const addText = (text, page, worth) => words(text).forEach((word) => stop.has(word) || add(word, page, worth));
    const pages = file.pages.map(([address, title, description, section, names, headings, weight = 1, lang = ""], number) => {
      [title, ...names].forEach((name) => addText(name, number, TITLE));
      headings.forEach(([, heading]) => addText(heading, number, HEADING));
      addText(description, number, DESCRIPTION);
      const named = [title, ...names].map((name) => new Set(words(name)));
      const dir = file.rightToLeft.includes(lang) ? "rtl" : "ltr";
      return { address, title, description, section: file.sections[section], headings, named, weight, lang, dir };
    });
    file.words.forEach((line) => {
      const [word, ...steps] = line.split(" ");
      steps.reduce((page, step) => {
        const number = page + parseInt(step, 36);
        add(word, number, TEXT);
        return number;
      }, 0);
    });
    const telling = (phrase, exact) => {
      const all = words(phrase);
      const some = all.filter((word) => !stop.has(word));
      // Of "can't go on" only "go" would be left, and of "no one to talk to" only "talk": they say nothing by themselves.
      const says = some.some((word) => word.length > 3) && !(exact && some.length === 1);
      const chosen = says ? some : all;
      return { words: chosen.map((word) => ({ word, stem: stem(word) })), all };
    };
    const phrases = (groups, exact) =>
      groups.flatMap(([texts, leads]) => texts.map((text) => ({ ...telling(text, exact), leads })));
    const synonyms = phrases(file.synonyms, false), danger = phrases(file.danger, true);
    const inPhrases = [...synonyms, ...danger].flatMap((phrase) => phrase.words);
    // What is spelt like one of these is no slip.
    const spelt = new Set([...known.values(), ...inPhrases].flatMap((one) => [one.word, one.stem]));
    return { stop, known: [...known.values()], pages, synonyms, danger, spelt, otherwise: file.otherwise };
  }

  /* How well a typed word fits a known one, 0 to 1. */
  function fit(typed, { word, stem: part }) {
    if (typed.word === word) return SAME;
    if (typed.stem === part) return FORM;
    if (typed.starts && word.startsWith(typed.word)) return START;
    if (!typed.slips || word.length < LEAST_SLIP) return 0;
    // Whoever writes z for s has made no slip.
    return oneSlip(typed.word.replace(/z/g, "s"), word.replace(/z/g, "s")) ? SLIP : 0;
  }

  function read(text, index) {
    const all = words(text);
    const typed = all.map((word, place) => {
      const spelt = index.spelt.has(word) || index.spelt.has(stem(word));
      const last = place === all.length - 1 && !/\s$/.test(text);
      return {
        word,
        stem: stem(word),
        stop: index.stop.has(word),
        starts: word.length >= LEAST_START && (last || !spelt),
        slips: word.length >= LEAST_SLIP && !spelt,
      };
    });
    const telling = typed.filter((each) => !each.stop);
    return { typed, telling: telling.length ? telling : typed };
  }

  /* The phrases that stand in what was typed, in any order, each with how well it fits. */
  function spoken(phrases, typed) {
    return phrases.flatMap((phrase) => {
      const fits = phrase.words.map((word) => Math.max(0, ...typed.map((each) => fit(each, word))));
      if (!fits.every(Boolean)) return [];
      // Its small words count a little: "what do I say" is not "say no".
      const small = phrase.all.filter((word) => typed.some((each) => fit(each, { word, stem: stem(word) }))).length;
      return [{ ...phrase, fit: Math.min(...fits) * (1 - SMALL_WORDS + SMALL_WORDS * (small / phrase.all.length)) }];
    });
  }

  /* How much of what was typed the likest name of a page holds, and how much of that name was typed. For once small
     words count as well: "Who sees what I tell you?" has hardly any others. */
  function likest(named, typed) {
    return named.map((name) => {
      const met = typed.filter(({ word }) => name.has(word)).length;
      return { met, typed: met / typed.length, title: met / name.size };
    }).reduce((one, other) => (other.typed + other.title / 5 > one.typed + one.title / 5 ? other : one));
  }

  /* The phrases among some that are no part of another: "kill myself" says more than "kill", and is heard alone. */
  function whole(said) {
    const within = (one, other) => one.words.length < other.words.length &&
      one.words.every(({ word }) => other.words.some((each) => each.word === word));
    return said.filter((one) => !said.some((other) => within(one, other)));
  }

  /* The numbers of the pages that answer, the best first, and whether the best is more than a chance. */
  function find({ typed, telling }, index) {
    const said = whole(spoken(index.synonyms, typed));
    const worth = new Map();
    telling.forEach((each) => {
      const hits = new Map();
      const hit = (page, value) => hits.set(page, Math.max(value, hits.get(page) || 0));
      index.known.forEach((word) => {
        const good = fit(each, word);
        if (good) word.pages.forEach((value, page) => hit(page, value * good));
      });
      said.filter((phrase) => phrase.words.some((word) => fit(each, word))).forEach((phrase) =>
        phrase.leads.forEach((page, place) => hit(page, SYNONYM * phrase.fit * (1 - place / 10))));
      const rare = Math.log(1 + index.pages.length / hits.size);
      hits.forEach((value, page) => {
        const before = worth.get(page) || { value: 0, words: 0, most: 0 };
        const most = Math.max(before.most, value);
        worth.set(page, { value: before.value + value * rare, words: before.words + 1, most });
      });
    });
    const ranked = index.pages.map(({ named, weight, lang }, page) => {
      const { value, words: met, most } = worth.get(page) || { value: 0, words: 0, most: 0 };
      const alike = likest(named, typed);
      const base = Math.max((value * met) / telling.length, alike.met >= LEAST_ALIKE ? TITLE * alike.typed : 0);
      const fits = most > TEXT || met / telling.length > LEAST_MET || alike.met >= LEAST_ALIKE;
      const own = lang && lang === OURS.lang ? OWN_LANGUAGE : 1;
      return { page, value: own * weight * base * (1 + alike.typed + alike.title / 5), fits };
    }).filter(({ value }) => value > 0);
    const best = Math.max(0, ...ranked.map(({ value }) => value));
    const sorted = ranked.filter(({ value }) => value >= best * LEAST_SHARE)
      .sort((one, other) => other.value - one.value || one.page - other.page);
    return { pages: sorted.map(({ page }) => page), fits: sorted.length > 0 && sorted[0].fits };
  }

  /* The contacts that words of danger call for. */
  function inDanger(typed, index) {
    const said = spoken(index.danger, typed.map((each) => ({ ...each, starts: false })));
    return [...new Set(whole(said).flatMap(({ leads }) => leads))];
  }

  const make = (name, text, className) => {
    const element = document.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  /* An element that speaks the language of this page within a result in another. */
  const inOurWords = (element) => Object.assign(element, { lang: OURS.lang, dir: OURS.dir });

  function link(address, text) {
    const element = make("a", text);
    element.href = form.dataset.root + address;
    return element;
  }

  /* A result: the page, where it stands, how it begins, and a heading of it that says what was asked for. */
  function shown({ address, title, description, section, headings, lang, dir }, telling) {
    const item = document.createElement("li");
    if (lang) Object.assign(item, { lang, dir });
    item.append(link(address, title));
    if (section) item.append(" ", make("span", section, "results-section"));
    item.append(make("p", description));
    const says = (text) => {
      const parts = words(text).map((word) => ({ word, stem: stem(word) }));
      return telling.filter((each) => parts.some((part) => fit(each, part))).length;
    };
    const ranked = headings.map(([anchor, text]) => ({ anchor, text, says: says(text) }));
    const best = ranked.reduce((one, other) => (other.says > one.says ? other : one), { says: says(title) });
    if (best.anchor) {
      const part = make("p", "", "results-part");
      part.append(inOurWords(make("span", form.dataset.part)), ": ");
      part.append(link(`${address}#${best.anchor}`, best.text));
      item.append(part);
    }
    return item;
  }

  function showContacts(names) {
    inOrder.forEach((item) => {
      item.hidden = names.length ? !names.includes(item.dataset.contact) : "sometimes" in item.dataset;
      contacts.append(item);
    });
    names.forEach((name) => contacts.append(...inOrder.filter((item) => item.dataset.contact === name)));
    if (names.length) results.before(talk);
    else results.after(talk);
  }

  function counted(number, urgent, fits) {
    const { none, unfit, one, many, best, above } = form.dataset;
    const says = number === 0 ? none : !fits ? unfit : number === 1 ? one : number > MOST_SHOWN ? best : many;
    const found = says.replace("#", number);
    return urgent ? `${found} ${above}` : found;
  }

  let announcing = 0;
  function announce(text, rest = REST) {
    clearTimeout(announcing);
    announcing = setTimeout(() => { status.textContent = text; }, rest);
  }

  function search(index) {
    const query = read(field.value, index);
    const { pages, fits } = find(query, index);
    const found = fits ? pages : [...new Set([...index.otherwise, ...pages])];
    const urgent = inDanger(query.typed, index);
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map((page) => shown(index.pages[page], query.telling)));
    results.hidden = query.typed.length === 0 || found.length === 0;
    showContacts(urgent);
    announce(query.typed.length ? counted(found.length, urgent.length > 0, fits) : "");
  }

  form.hidden = false;
  // A copy that is read from a folder brings the file as a script: browsers fetch nothing there.
  const file = window.hubSearchIndex ? Promise.resolve(window.hubSearchIndex)
    : fetch(form.dataset.index, { credentials: "omit" })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))));
  const ready = file.then(prepare);
  ready.then((index) => {
    field.addEventListener("input", () => search(index));
    if (field.value) search(index);
  }, () => announce(form.dataset.broken, 0));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // The results come into view, and are read out from their heading on.
    if (!results.hidden) document.getElementById("search-found").focus();
  });
})();
