/** The script of framed-page.html: does to the page what the address asks for, and puts a chat on it with its attributes. */
import { spoilPage } from './spoilt-page.js';

const attributes = new URLSearchParams(location.search);
for (const what of attributes.getAll('spoilt')) spoilPage(what);
attributes.delete('spoilt');

await import('../../src/elements/define.js');
const chat = document.createElement('connect-chat');
for (const [name, value] of attributes) chat.setAttribute(name, value);
document.body.append(chat);
