import type { RareTranslation } from '../catalogue.js';

/** Hindi, the rest. */
export const hiRare: RareTranslation = {
  endQuestion: 'यह चैट समाप्त करें?',
  endWarning: 'इसके बाद आप इसे जारी नहीं रख सकेंगे।',
  keepChatting: 'चैट जारी रखें',
  endedByCustomer: 'आपने यह चैट समाप्त कर दी है।',
  endedByService: 'यह चैट पूरी हो गई है।',
  endedMeanwhile: 'आपकी अनुपस्थिति में यह चैट समाप्त हो गई।',

  errorBusy: 'इस समय बहुत से लोग हमें लिख रहे हैं। कृपया थोड़ी देर में फिर कोशिश करें।',
  errorSetUp: 'इस पेज पर चैट उपलब्ध नहीं है।',
  errorServer: 'चैट ठीक से जवाब नहीं दे रही है। कृपया थोड़ी देर में फिर कोशिश करें।',
  errorRefused: 'यह अभी संभव नहीं है।',
  errorTooLong: 'यह संदेश बहुत लंबा है।',
  errorOutboxFull: 'बहुत से संदेश भेजे जाने बाकी हैं। कृपया थोड़ा इंतज़ार करें।',
};
