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
      ['A shadow root is empty at first.', [/createRenderRoot\(\)\{.*?\}(?=update\()/, '']],
    ],
  },
  'lit-html/lit-html.js': {
    text: 'b878e7f95dec8a9b6e9b217faca6b6a11bad82ebc44c0caa77419ed83edd81f2',
    cuts: [
      [
        'No polyfills, and nothing left in globals for other copies of Lit.',
        [/const j=\{M:h,.*?(?=const D=)/, ''],
        ['j as _$LH,', ''],
        ['i=t=>t,', ''],
        ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
      ],
      [
        'No directives, and nothing that only they call.',
        [/function M\(t,i,s=t,e\)\{.*?(?=class R\{)/, ''],
        ['t=M(this,t,i),a(t)', 'a(t)'],
        ['t=M(this,t,i,0),o=', 'o='],
        ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
        ['if((t=M(this,t,i,0)??A)===E)return;', 't??=A;'],
        ['&&t!==E&&this._(t)', '&&this._(t)'],
        ['&&t!==E,o&&', ',o&&'],
        ['E=Symbol.for("lit-noChange"),', ''],
        ['E as noChange,', ''],
        ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t)', 'u(t)'],
        ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
        [/get parentNode\(\)\{let t=.*?get endNode\(\)\{return this\._\$AB\}/, ''],
        ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
        ['d=t=>u(t)||"function"==typeof t?.[Symbol.iterator],', ''],
        ['void 0!==t.nodeType?this.T(t):d(t)?', 'u(t)?'],
        ['this._$AN=void 0,this._$AD', 'this._$AD'],
        ['this._$AN=void 0,this._$AA', 'this._$AA'],
        ['this._$AN=void 0,this.element=t,this.name', 'this.element=t,this.name'],
        [',this._$Cv=e?.isConnected??!0', ''],
        ['for(this._$AP?.(!1,!0,s);', 'for(;'],
        [/setConnected\(t\)\{.*?\}(?=\}class H)/, ''],
        ['this.type=2,', ''],
        ['this.type=1,', ''],
        ['constructor(){super(...arguments),this.type=3}', ''],
        ['constructor(){super(...arguments),this.type=4}', ''],
        ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
      ],
      [
        'Expressions stand for children and values of attributes, not for attributes, in comments or in text fields.',
        [/class Z\{.*?_\$AI\(t\)\{M\(this,t\)\}\}/, ''],
        [':6===r.type&&(i=new Z(h,this,t))', ':0'],
        ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ';'],
        [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if)/, ''],
        [
          /if\(r\.data===n\)d\.push\(\{type:2,index:l\}\);else\{.*?\}(?=l\+\+)/,
          'r.data===n&&d.push({type:2,index:l});',
        ],
        ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
        ['y=/^(?:script|style|textarea|title)$/i,', ''],
        ['(c=n??v,d=-1)', '(c=v,d=-1)'],
        ['(c=p,n=void 0)', '(c=p)'],
        ['let n,l=', 'let l='],
        ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:', ''],
        ['c===_||c===m?c=v:', ''],
        ['_=/-->/g,m=/>/g,', ''],
      ],
      [
        'Templates are HTML, and made by `html` in this document.',
        ['2===i?"<svg>":3===i?"<math>":""', '""'],
        ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
        ['if(this.el=S', 'this.el=S'],
        [/,2===i\|\|3===i\)\{.*?\}(?=for\()/, ';'],
        ['(t?.creationScope??l)', 'l'],
        [/"number"==typeof s\?this\._\$AC\(t\):\(.*?,s\)(?=;if)/, 'this._$AC(t)'],
        ['"invalid template strings array"', ''],
        ['{values:i,_$litType$:s}', '{values:i}'],
        ['w=x(2),T=x(3),', ''],
        ['T as mathml,', ''],
        [',w as svg', ''],
      ],
      [
        'Handlers of events are functions.',
        ['e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', 'e=t===A&&s!==A'],
        [
          '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
          'this._$AH.call(this.options?.host??this.element,t)',
        ],
      ],
      [
        'What is drawn into an element comes at its end.',
        [
          /const D=.*?(?=;export)/,
          'const D=(t,i,s)=>(i._$litPart$??=new k(i.appendChild(c()),null,void 0,s??{}))._$AI(t)',
        ],
      ],
    ],
  },
};
