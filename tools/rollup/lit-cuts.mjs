import { litHtmlCuts } from './lit-html-cuts.mjs';

/**
 * What none of our elements needs of Lit, by file of Lit. `text` is the SHA-256 of the file that the cuts were written for; `cuts` has
 * rows of `[why, [find, replace], …]`, carried out in this order, and every `find` occurs exactly once. Lit's files are minified, so
 * names such as `_$AH` are Lit's.
 *
 * What a page may call on an element stays: `updateComplete`, `requestUpdate`, `addController`, `renderRoot`.
 */
export const litCuts = {
  '@lit/reactive-element/css-tag.js': {
    text: '902f8d23ab8fb24afe05596988c22941f080ab58d263e419877006e58ea6c366',
    cuts: [
      [
        'All browsers have constructable style sheets, and no sheet of ours has an expression in it.',
        [
          /const t=globalThis,.*;export\{.*\}/,
          'const css=([t])=>{const styleSheet=new CSSStyleSheet;styleSheet.replaceSync(t);return{styleSheet}};export{css}',
        ],
      ],
    ],
  },
  '@lit/reactive-element/reactive-element.js': {
    text: '76e9815ec67d16684bff1444224bf62532d6318dbd8f25e7c1e9546158b1335f',
    cuts: [
      [
        'Style sheets are ours, in one array, and the element makes its own shadow root.',
        [/import\{getCompatibleStyle as t,.*?"\.\/css-tag\.js";export\{.*?\}from/, 'export{css}from'],
        [/static finalizeStyles\(s\)\{.*?\}(?=static _\$Eu)/, ''],
        ['this.elementStyles=this.finalizeStyles(this.styles)', ''],
        [
          'const t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return s(t,this.constructor.elementStyles),t',
          'const t=this.attachShadow({mode:"open"});return t.adoptedStyleSheets=this.constructor.styles.map(({styleSheet:t})=>t),t',
        ],
        ['y.elementStyles=[],y.shadowRootOptions={mode:"open"},', ''],
        [',s as adoptStyles,u as defaultConverter,t as getCompatibleStyle,f as notEqual', ''],
      ],
      [
        'No polyfills, and nothing left in globals for other copies of Lit.',
        ['p=a.reactiveElementPolyfillSupport,', ''],
        [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
      ],
      [
        'No decorators.',
        ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
        [/const t=this\[Symbol\.metadata\];if.*?(?=this\._\$Eh=new Map)/, ''],
        [/static addInitializer.*?(?=static get observedAttributes)/, ''],
        [',void 0!==t.l&&(this.l=[...t.l])', ''],
        [',this.constructor.l?.forEach(t=>t(this))', ''],
      ],
      [
        'Properties have strings for names, and Lit’s accessors; of options there are `attribute`, `reflect` and the type.',
        ['getOwnPropertySymbols:o,', ''],
        ['[...r(t),...o(t)]', 'r(t)'],
        [
          /static createProperty\(t,s=b\)\{.*?(?=static _\$Ei)/,
          'static createProperty(t,s){const i=Symbol();this.elementProperties.set(t,s),e(this.prototype,t,{get(){return this[i]},set(e){const h=this[i];this[i]=e,this.requestUpdate(t,h,s)},configurable:!0,enumerable:!0})}',
        ],
        ['getOwnPropertyDescriptor:h,', ''],
        [
          '(i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))',
          'f(this[t],s)',
        ],
        [
          '{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(',
          '{reflect:e}={}){(',
        ],
        ['this.hasUpdated||i||(s=void 0)', 'this.hasUpdated||(s=void 0)'],
        [/const t=this\.constructor\.elementProperties;if\(t\.size>0\)for.*?(?=\}let t=!1)/, ''],
        [
          'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!(',
          'requestUpdate(t,s,i){if(void 0!==t){if(!(',
        ],

        [',b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', ''],
        ['"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0', 'i??t.toLowerCase()'],
      ],
      [
        'Attributes are texts, numbers or booleans, and only booleans are reflected.',
        [/c=a\.trustedTypes,.*?,(?=d=)/, ''],
        [
          /u=\{toAttribute.*?\},(?=f=)/,
          'u=(t,s)=>s===Boolean?null!==t:s===Number?null===t?null:Number(t):t,',
        ],
        [
          /const h=\(void 0!==i\.converter\?\.toAttribute.*?null==h\?.*?,(?=this\._\$Em=null)/,
          'this._$Em=t,this.toggleAttribute(e,s),',
        ],
        [
          /const t=i\.getPropertyOptions\(e\),h=.*?,(?=this\._\$Em=null\}\}requestUpdate)/,
          'this._$Em=e,this[e]=u(s,i.elementProperties.get(e).type),',
        ],
      ],
      [
        'Nobody takes a controller away, watches `hostUpdate`, or refuses or postpones an update.',
        ['removeController(t){this._$EO?.delete(t)}', ''],
        ['let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(', 'const s=this._$AL;try{'],
        ['this._$EO?.forEach(t=>t.hostUpdate?.()),', ''],
        [
          'this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&',
          'this.update(s)}catch(s){throw this._$EM(),s}',
        ],
        ['shouldUpdate(t){return!0}', ''],
        ['const t=this.scheduleUpdate();return null!=t&&await t,!', 'return this.performUpdate(),!'],
        ['scheduleUpdate(){return this.performUpdate()}', ''],
      ],
      [
        'The names of attributes are in the table of properties; the one that is reflected has the name of its property.',
        [/static _\$Eu\(.*?(?=constructor)/, ''],
        [
          'for(const[t,s]of this.elementProperties){const i=this._$Eu(t,s);void 0!==i&&this._$Eh.set(i,t)}',
          'for(const[t,{attribute:s}]of this.elementProperties)s&&this._$Eh.set(s,t)',
        ],
        [
          'const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){this._$Em=t,this.toggleAttribute(e,s),this._$Em=null}',
          'this._$Em=t,this.toggleAttribute(t,s),this._$Em=null',
        ],
      ],
      [
        'What is reflected is a boolean, and one that is written again changes nothing: no need to know where it came from.',
        ['this._$Em=t,this.toggleAttribute(t,s),this._$Em=null', 'this.toggleAttribute(t,s)'],
        ['&&this._$Em!==e){this._$Em=e,', '){'],
        ['.type),this._$Em=null}', '.type)}'],
        ['!0===e&&this._$Em!==t&&', 'e&&'],
        ['this.hasUpdated=!1,this._$Em=null,', 'this.hasUpdated=!1,'],
      ],
      [
        'What is called from one place only is written there, and what nobody calls is not there.',
        ['this._$Eh&&[...', '[...'],
        [/static _\$Ei\(\).*?(?=static finalize)/, ''],
        ['this._$Ei()', 'n(this).finalize(),this.elementProperties=new Map(n(this).elementProperties)'],
        ['this._$Ev()}_$Ev(){', ''],
        ['enableUpdating(t){}', ''],
        [
          'this._$AE(s)}',
          'this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(s)),this.updated(s)}',
        ],
        [/_\$AE\(t\)\{.*?(?=_\$EM\(\)\{)/, ''],
        ['this._$Ep=void 0,this.isU', 'this.isU'],
        [
          'this._$E_(),this',
          'this._$Ep=new Map;for(const t of this.constructor.elementProperties.keys())this.hasOwnProperty(t)&&(this._$Ep.set(t,this[t]),delete this[t]);this',
        ],
        [/_\$E_\(\)\{.*?(?=createRenderRoot)/, ''],
        [
          'if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}',
          'this.renderRoot??=this.createRenderRoot();for(const[t,s]of this._$Ep)this[t]=s',
        ],
        ['attributeChangedCallback(t,s,i){this._$AK(t,i)}', ''],
        ['_$AK(t,s){const i', 'attributeChangedCallback(t,h,s){const i'],
        [
          'this.C(t,s,i)}',
          'this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0),i?.reflect&&(this._$Eq??=new Set).add(t)}',
        ],
        [/C\(t,s,\{reflect:e\}=\{\}\)\{.*?\}(?=async _\$EP)/, ''],
        [',f=(t,s)=>!i(t,s)', ''],
        ['!(f(this[t],s))', 'Object.is(this[t],s)'],
        ['{is:i,', '{'],
      ],
    ],
  },
  'lit-element/lit-element.js': {
    text: 'ee09e38303bb39c36959a961fb0a52663c798ee44493914472c3a61e84e55e3c',
    cuts: [
      [
        'No polyfills, no hydration, and nothing left in globals for other copies of Lit.',
        [/i\._\$litElement\$=!0,.*?;(?=export)/, ''],
        [',n as _$LE', ''],
        ['const s=globalThis;', ''],
      ],
      [
        'No directives, so nothing in a template needs to know whether it is in the page; every element has a `render`.',
        ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
        [',noChange as r}', '}'],
        [',this._$Do=void 0', ''],
        ['this._$Do=', ''],
        [/connectedCallback\(\)\{.*?\}(?=\})/, ''],
      ],
      [
        'Handlers of events do without `this`.',
        ['constructor(){super(...arguments),this.renderOptions={host:this}}', ''],
        [',this.renderOptions)', ')'],
      ],
      ['A shadow root is empty at first.', [/createRenderRoot\(\)\{.*?\}(?=update\()/, '']],
    ],
  },
  'lit-html/lit-html.js': litHtmlCuts,
};
