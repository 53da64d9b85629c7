/** What people say in the sights, in one language that is written to the right and one that is written to the left. */
const conversations = {
  en: {
    greeting: 'Good morning! What can I do for you?',
    parcel: 'My parcel has not arrived yet. It was due on Monday.',
    number: 'The number is 1234-5678.',
    sorry: 'I am sorry to hear that.',
    look: 'Let me have a look, this takes a moment.',
    found: 'It left our warehouse last night and is with you tomorrow before noon.',
    thanks: 'Thank you, that is good news!',
    else: 'Is there anything else that I can do for you?',
    bot: 'Welcome! I am a bot. Write “agent” to talk to a person.',
    agent: 'An agent, please.',
    ada: 'Ada',
    grace: 'Grace',
    help: 'Need help?',
  },
  ar: {
    greeting: 'صباح الخير! كيف يمكنني مساعدتك؟',
    parcel: 'لم يصل طردي بعد. كان من المفترض أن يصل يوم الاثنين.',
    number: 'الرقم هو 1234-5678.',
    sorry: 'يؤسفني سماع ذلك.',
    look: 'دعني ألقي نظرة، سيستغرق هذا لحظة.',
    found: 'غادر مستودعنا الليلة الماضية وسيصلك غدًا قبل الظهر.',
    thanks: 'شكرًا، هذا خبر جيد!',
    else: 'هل هناك شيء آخر يمكنني القيام به؟',
    bot: 'مرحبًا! أنا روبوت. اكتب «موظف» للتحدث إلى شخص.',
    agent: 'موظف من فضلك.',
    ada: 'آدا',
    grace: 'غريس',
    help: 'هل تحتاج إلى مساعدة؟',
  },
};

/** What people say, in the letters of the page where there are some. */
export const words = (): (typeof conversations)['en'] =>
  /^(ar|fa|ur)\b/.test(document.documentElement.lang) ? conversations.ar : conversations.en;
