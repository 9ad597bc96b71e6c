"""Arabic of our own sentences by their English template, a row each: over 300 lines. {0}: names, numbers."""

AR: dict[str, str] = {
    "1 report": "تقرير واحد",
    "The boundaries and names shown and the designations used on this map do not imply endorsement or "
    "acceptance by anyone.":
        "لا تعني الحدود والأسماء والتسميات المستخدمة في هذه الخريطة تأييدًا أو قبولًا من أي جهة.",
    "{0} reports": "عدد التقارير: {0}",
    "Positions are coarsened to {0} km; names below that, and the words of the reports, are left out.":
        "المواقع مخفّفة الدقة إلى {0} كم؛ حُذف ما دون ذلك من أسماء، وحُذف كلام التقارير.",
    "Positions are coarsened to first-level units (provinces); names below that, and the words of the "
    "reports, are left out.":
        "المواقع مخفّفة الدقة إلى المحافظات؛ حُذف ما دون ذلك من أسماء، وحُذف كلام التقارير.",
    "Corridor; positions are coarsened to {0} km; names below that, and the words of the reports, are "
    "left out.":
        "ممر؛ المواقع مخفّفة الدقة إلى {0} كم؛ حُذف ما دون ذلك من أسماء، وحُذف كلام التقارير.",
    "{0} corridors; positions are coarsened to {1} km; names below that, and the words of the reports, "
    "are left out.":
        "عدد الممرات {0}؛ المواقع مخفّفة الدقة إلى {1} كم؛ حُذف ما دون ذلك من أسماء، وحُذف كلام التقارير.",
    "Extent approximate. {0}": "الامتداد تقريبي. {0}",
    "Reference from a file given to the map. {0}": "مرجع من ملف أُعطي للخريطة. {0}",
    "Reference from a file given to the map, not the report's words":
        "مرجع من ملف أُعطي للخريطة، وليس من كلام التقرير",
    "Known route": "طريق معروف",
    "Zone": "منطقة",
    "No event was found in this report.": "لم يُعثر على أي حدث في هذا التقرير.",
    "“{0}” and {1} more reports: {2}": "«{0}» وتقارير أخرى عددها {1}: {2}",
    "This report holds no words.": "لا كلام في هذا التقرير.",
    "{0} of {1} events could not be placed; the list says why for each.":
        "تعذر تحديد مكان {0} من {1} أحداث؛ تذكر القائمة السبب لكل منها.",
    "Boundaries: {0}": "الحدود: {0}",
    "Places: {0}": "الأماكن: {0}",
    "Districts: {0}": "المناطق الإدارية: {0}",
    "Villages of Syria: {0}": "قرى سوريا: {0}",
    "Straight line between the two ends that the report names; not the road itself":
        "خط مستقيم بين الطرفين اللذين يذكرهما التقرير، وليس الطريق نفسه",
    "Straight line between the two ends that the report names, one of {0} in all; not the road itself":
        "خط مستقيم بين الطرفين اللذين يذكرهما التقرير، واحد من {0}، وليس الطريق نفسه",
    "Corridor, route not named in the report": "ممر لم يذكر التقرير مساره",
    "Corridor, route not drawn: no place was found for {0}":
        "ممر لم يُرسم مساره: لم يُعثر على مكان باسم {0}",
    "{0} corridors in all, route not drawn: no place was found for {1}":
        "عدد الممرات {0}، لم يُرسم المسار: لم يُعثر على مكان باسم {1}",
    "{0} corridors in all, routes not named in the report": "عدد الممرات {0}، لم يذكر التقرير مساراتها",
    "The text does not say how far it reaches.": "لا يقول النص إلى أين يمتد.",
    "the report does not say where it lies": "لا يقول التقرير أين يقع",
    "extent approximate: drawn over {0}": "الامتداد تقريبي: مرسوم على {0}",
    "extent approximate: a band of {0} km on each side of the border of {1}, within {2}":
        "الامتداد تقريبي: شريط عرضه {0} كم من كل جانب من حدود {1}، داخل {2}",
    "extent approximate: a band of {0} km on each side of the straight way between {1}":
        "الامتداد تقريبي: شريط عرضه {0} كم من كل جانب من الخط المستقيم بين {1}",
    "the report does not say how the line runs": "لا يقول التقرير كيف يمتد الخط",
    "from then until it was told": "منذ ذلك الحين حتى وقت النشر",
    "the day of what is told before (“{0}”)": "يوم ما ذُكر قبله («{0}»)",
    "some days before that": "قبل ذلك بأيام",
    "the report says of its width “{0}”": "يقول التقرير عن عرضها «{0}»",
    "the report gives no width": "لا يذكر التقرير عرضه",
    "The text names no place for this event.": "لا يذكر النص مكانًا لهذا الحدث.",
    "The place that the text names was not found, or is not where it happened.":
        "لم يُعثر على المكان الذي يذكره النص، أو لم يقع الحدث فيه.",
    "No unit is known where it lies.": "لا تُعرف وحدة إدارية حيث يقع.",
    "“{0}”: no place named “{1}” is known": "«{0}»: لا يُعرف مكان اسمه «{1}»",
    "the words “{0}”": "الكلمات «{0}»",
    "the report gives no date for it": "لا يذكر التقرير تاريخًا له",
    "a weekday needs the date the report was published": "يحتاج يوم الأسبوع إلى تاريخ نشر التقرير",
    "said to be going on when the report was published": "قيل إنه مستمر عند نشر التقرير",
    "spelled “{0}”": "مكتوب «{0}»",
    "a well-known place": "مكان معروف",
    "its own name": "اسمه نفسه",
    "a country": "دولة",
    "of the kind that the words say": "من النوع الذي تقوله الكلمات",
    "named in another sentence": "مذكور في جملة أخرى",
    "close to other places of the text": "قريب من أماكن أخرى في النص",
    "in {0}, where other places of the text lie": "في {0}، حيث تقع أماكن أخرى في النص",
    "in {0}, which the text names": "في {0} التي يذكرها النص",
    "in {0}, which the text is about": "في {0} التي يدور عليها النص",
    "a county is called one; the bare name is its town's": "تُسمّى المقاطعة مقاطعة؛ والاسم وحده لبلدتها",
    "the unit has a name of its own": "للوحدة اسم خاص بها",
    "the city has a name of its own": "للمدينة اسم خاص بها",
    "a great city is meant by its bare name": "الاسم وحده يعني المدينة الكبيرة",
    "a side of a river in it is said": "قيل إنه على جانب نهر فيها",
    "the words do not say the city: the whole province is drawn":
        "لا تقول الكلمات إنها المدينة: رُسمت المحافظة كلها",
    "the words say the district; only the town of its name is known, so the land around it is drawn":
        "تقول الكلمات إنها المنطقة؛ لا تُعرف إلا البلدة التي باسمها، فرُسم ما حولها",
    "where the {0} lies is not known; the land around the town of its name is drawn":
        "لا يُعرف أين يقع {0}؛ فرُسم ما حول البلدة التي باسمه",
    "the first-level units of the country are called so: {0}": "تُسمّى وحدات المستوى الأول في البلد هكذا: {0}",
    "a part of the city is named before it": "سُمّي قبله جزء من المدينة",
    "a part of {0}": "جزء من {0}",
    "no “{0}” is known near that border": "لا يُعرف «{0}» قرب تلك الحدود",
    "the words say the island; only the town of its name is known, so the land around it is drawn":
        "تقول الكلمات إنها الجزيرة؛ لا تُعرف إلا البلدة التي باسمها، فرُسم ما حولها",
    "the unit is named after several towns": "الوحدة مسماة بأسماء عدة بلدات",
    "its border within the older unit is approximate: half-way between its towns and its neighbours', "
    "for the boundaries inside are older":
        "حدودها داخل الوحدة الأقدم تقريبية: في منتصف المسافة بين بلداتها وبلدات جاراتها، "
        "لأن الحدود المضمّنة أقدم منها",
    "up to {0}": "{0} على الأكثر",
    "at least {0}": "{0} على الأقل",
    "families: {0}": "عائلات: {0}",
    "a government's forces struck bases or positions": "قوات دولة ضربت قواعد أو مواقع",
    "what fell from the sky set things on fire": "ما سقط من السماء أشعل حريقا",
    "a district of it is named beside it": "سُمّيت بجانبه مديرية فيه",
    "behind a district it is the unit that holds it": "بعد مديرية هو الوحدة التي تضمها",
    "petrol bombs were thrown at people without arms": "أُلقيت زجاجات حارقة على أناس بلا سلاح",
    "petrol bombs were thrown at a building": "أُلقيت زجاجات حارقة على مبنى",
    "a bomb or a mine is what killed": "القاتل قنبلة أو لغم",
    "armed sides face each other": "أطراف مسلحة متواجهة",
    "armed sides fought each other": "أطراف مسلحة تقاتلت",
    "the means named act at a distance": "الوسيلة المذكورة تعمل عن بُعد",
    "fighters bombed it, and nothing is told to have flown": "قصفه مقاتلون ولم يُذكر ما يطير",
    "an air or drone strike is told": "تُذكر غارة جوية أو ضربة مسيّرة",
    "ground changed hands by force": "انتقلت أرض من يد إلى يد بالقوة",
    "force was used against people without arms": "استُخدمت القوة ضد أناس بلا سلاح",
    "strikes are told, by no other means": "تُذكر ضربات بلا وسيلة أخرى",
    "a crowd stormed a place and broke things": "اقتحم حشد مكانًا وحطّم أشياء",
    "both sides shot": "أطلق الطرفان النار",
    "a fight between two sides is told": "يُذكر قتال بين طرفين",
    "an agreement is told": "يُذكر اتفاق",
    "the word that tells it says so ({0})": "تقول ذلك الكلمة التي ترويه ({0})",
    "in the part of the world of other places of the text": "في الناحية نفسها من العالم كأماكن أخرى في النص",
    "recorded in many spellings": "مسجل بتهجئات كثيرة",
    "a capital": "عاصمة",
    "inside the place named right after it": "داخل المكان المذكور بعده مباشرة",
    "holds the place named right before it": "يحوي المكان المذكور قبله مباشرة",
    "in the table of places that reports name": "في جدول الأماكن التي تذكرها التقارير",
    "in the country of the publisher's address": "في بلد عنوان الناشر",
    "in {0}, where the publisher's other texts take place": "في {0}، حيث تدور نصوص الناشر الأخرى",
    "close to the places of the publisher's other texts": "قريب من أماكن نصوص الناشر الأخرى",
    "sounds like “{0}”": "يشبه «{0}» لفظًا",
    "another town bears the name as its own": "بلدة أخرى تحمل هذا الاسم اسمًا لها",
    "outside what the text is about": "خارج ما يدور عليه النص",
    "far from other places of the text": "بعيد عن أماكن أخرى في النص",
    "is no {0}, as the words say": "ليس من النوع الذي تقوله الكلمات ({0})",
    "is {0}, as the words say": "من النوع الذي تقوله الكلمات ({0})",
    "is {0}, which “{1}” may mean": "من نوع {0}، وقد تعنيه كلمة «{1}»",
    "the town of that name is likelier than the unit named after it":
        "البلدة بهذا الاسم أرجح من الوحدة المسماة باسمها",
    "no place named “{0}” is known": "لا يُعرف مكان اسمه «{0}»",
    "no place named “{0}” is known in {1}": "لا يُعرف مكان اسمه «{0}» في {1}",
    "no place named “{0}” is known; {1} in {2} is of another kind":
        "لا يُعرف مكان اسمه «{0}»؛ {1} في {2} من نوع آخر",
    "a place of that name is in {0}": "يوجد مكان بهذا الاسم في {0}",
    "{0}, a {1}, lies outside it": "{0} ({1}) يقع خارجه",
    "“{0}” is a common word, and no place in {1} is spelled exactly so":
        "«{0}» كلمة شائعة، ولا يُكتب اسم أي مكان في {1} هكذا تمامًا",
    "“{0}” is a common word, and no city goes by exactly that name":
        "«{0}» كلمة شائعة، ولا تُعرف مدينة بهذا الاسم تمامًا",
    "“{0}” is a common word, and no place that the text is about is spelled exactly so":
        "«{0}» كلمة شائعة، ولا يُكتب اسم أي مكان يتناوله النص هكذا تمامًا",
    "where it lies is known to some {0} km only": "لا يُعرف موضعه إلا بدقة نحو {0} كم",
    "no {0} of that name is listed": "لا يرد {0} بهذا الاسم في القوائم",
    "it lies near {0}, within some {1} km": "يقع قرب {0}، ضمن نحو {1} كم",
    "“{0}” is known only far from what the text is about ({1})":
        "لا يُعرف «{0}» إلا بعيدًا عما يدور عليه النص ({1})",
    "“{0}” is known only outside what the text is about ({1})":
        "لا يُعرف «{0}» إلا خارج ما يدور عليه النص ({1})",
    "“{0}” is known outside what the report tells of ({1})": "يُعرف «{0}» خارج ما يرويه التقرير ({1})",
    "“{0}” holds no letters": "لا حروف في «{0}»",
    "no place is spelled “{0}”": "لا مكان يُكتب «{0}»",
    "no place is spelled “{0}” in {1}": "لا مكان يُكتب «{0}» في {1}",
    "the closest by sound, {0}, is not close enough to be taken for it":
        "الأقرب لفظًا، {0}، ليس قريبًا بما يكفي ليُعد هو",
    "ambiguous: {0} places are as likely to be “{1}” ({2} and others); say in which country or province":
        "ملتبس: {0} أماكن متساوية الاحتمال لاسم «{1}» ({2} وغيرها)؛ اذكر الدولة أو المحافظة",
    "ambiguous: {0} places are as likely to be “{1}” ({2} and others); say in which district":
        "ملتبس: {0} أماكن متساوية الاحتمال لاسم «{1}» ({2} وغيرها)؛ اذكر المنطقة",
    "ambiguous: {0} places are as likely to be “{1}” ({2}); say in which country or province":
        "ملتبس: {0} أماكن متساوية الاحتمال لاسم «{1}» ({2})؛ اذكر الدولة أو المحافظة",
    "ambiguous: {0} places are as likely to be “{1}” ({2}); say in which district":
        "ملتبس: {0} أماكن متساوية الاحتمال لاسم «{1}» ({2})؛ اذكر المنطقة",
    "ambiguous: “{0}” is the name of {1} in {2}, but {3} more there share another of its names; say which by "
    "its district, or by a place nearby":
        "ملتبس: «{0}» اسم {1} في {2}، لكن {3} غيره هناك يشاركه اسمًا آخر؛ اذكر منطقته أو مكانًا قريبًا منه",
    "no place is spelled “{0}”, only “{1}”, which is less of the name":
        "لا مكان يُكتب «{0}»، بل «{1}» وهو بعض الاسم",
    "a quarter is told, and “{0}” is known as a town ({1})": "يُروى عن حي، و«{0}» معروف مدينةً ({1})",
    "the words say a village, and the “{0}” known is larger": "تقول الكلمات إنها قرية، و«{0}» المعروف أكبر",
    "no place of that name is known": "لا يُعرف مكان بهذا الاسم",
    "nothing in the report says which “{0}” is meant; one is in {1}":
        "لا يقول التقرير أي «{0}» هو المقصود؛ أحدها في {1}",
    "in {0}, of which the report tells": "في {0} التي يروي عنها التقرير",
    "no “{0}” is known near {1}, where the words put it": "لا يُعرف «{0}» قرب {1} حيث تضعه الكلمات",
    "in “{0}”, where the words put it": "في «{0}» حيث تضعه الكلمات",
    "outside “{0}”, where the words put it": "خارج «{0}» حيث تضعه الكلمات",
    "it lies near {0}, where the words put it": "يقع قرب {0} حيث تضعه الكلمات",
    "no “{0}” is known in or beside the towns that the report names": "لا يُعرف «{0}» في بلدات التقرير وقربها",
    "no “{0}” is known in {1}, where the words put it": "لا يُعرف «{0}» في {1} حيث تضعه الكلمات",
    "no “{0}” is known in {1}, where the words “{2}” put it": "لا يُعرف «{0}» في {1} حيث تضعه الكلمات «{2}»",
    "streets are not in the gazetteer": "ليست الشوارع في المعجم الجغرافي",
    "the words say a river, which is no place of the gazetteer":
        "تقول الكلمات إنه نهر، وليس النهر مكانًا في المعجم الجغرافي",
    "its border is told, and the town of its name lies farther from there":
        "تُذكر حدودها، والبلدة التي تحمل اسمها أبعد من ذلك",
    "the words say a river, and the “{0}” known is none": "تقول الكلمات إنه نهر، و«{0}» المعروف ليس نهرا",
    "the words say a building, and the “{0}” known is far away":
        "تقول الكلمات إنه مبنى، و«{0}» المعروف بعيد",
    "the words say a part of a town, and the “{0}” known is larger":
        "تقول الكلمات إنه جزء من بلدة، و«{0}» المعروف أكبر",
    "its coordinates are not on the globe": "إحداثياته ليست على الكرة الأرضية",
    "“{0}” ({1}) is not where it happened": "لم يقع الحدث في «{0}» ({1})",
    "a place in it is named beside it": "يُذكر بجانبه مكان فيه",
    "the words say an area of it": "تقول الكلمات إنها ناحية منه",
    "the words around it are said of a city": "الكلمات حوله تُقال عن مدينة",
    "a way leads from city to city": "طريق يصل مدينة بمدينة",
    "what the words put in it stands in towns": "ما تضعه الكلمات فيه يكون في المدن",
    "what is struck is a city": "المستهدف مدينة",
    "crowds gather in cities": "تتجمع الحشود في المدن",
    "in a district named, or with a town of it named": "في مديرية مذكورة، أو سُمّيت معه بلدة فيه",
    "a town is given with its country": "تُذكر البلدة مع دولتها",
    "within {0} km of it": "على بعد {0} كم منه على الأكثر",
    "{0} km at {1}° from it, give or take {2} km": "{0} كم منه باتجاه {1}°، زائد أو ناقص {2} كم",
    "the {0} km on that side of it": "{0} كم في ذلك الجانب منه",
    "the {0} km on that side of the {1}": "{0} كم في ذلك الجانب من {1}",
    "the strip of {0} km beside their line": "شريط عرضه {0} كم بجانب الخط بينهما",
    "the land between them, and {0} km beside it": "الأرض بينها، و{0} كم حولها",
    "about the middle of the way": "نحو منتصف الطريق",
    "a straight line: the road itself is not known here and keeps within {0} km of it":
        "خط مستقيم: الطريق نفسه غير معروف هنا ولا يبعد عنه أكثر من {0} كم",
    "straight lines: the road itself is not known here and keeps within {0} km of them":
        "خطوط مستقيمة: الطريق نفسه غير معروف هنا ولا يبعد عنها أكثر من {0} كم",
    "the part of it within {0}° of that bearing from its chief town":
        "الجزء منه في حدود {0}° من ذلك الاتجاه بدءًا من مركزه",
    "the part of it within {0}° of that bearing from its middle":
        "الجزء منه في حدود {0}° من ذلك الاتجاه بدءًا من وسطه",
    "the part of it about its middle": "الجزء منه حول وسطه",
    "all of it but its chief town": "كله ما عدا مركزه",
    "the part of it on that side of the {0}, whose course is good to {1} km":
        "الجزء منه في ذلك الجانب من {0}، ومجراه دقيق إلى {1} كم",
    "the course of the {0}, good to {1} km": "مجرى {0}، دقيق إلى {1} كم",
    "the piece of the {0} within {1} km of it, good to {2} km":
        "جزء {0} في حدود {1} كم منه، دقيق إلى {2} كم",
    "the {0} km about it on that side of the {1}, whose course is good to {2} km":
        "{0} كم حوله في ذلك الجانب من {1}، ومجراه دقيق إلى {2} كم",
    "the border that both share, and {0} km to each side": "الحدود المشتركة بينهما، و{0} كم من كل جانب",
    "the piece of the border nearest to it, and {0} km to each side":
        "جزء الحدود الأقرب إليه، و{0} كم من كل جانب",
    "within {0} km of it, where the map shows no water": "على بعد {0} كم منه، حيث لا تبيّن الخريطة ماء",
    "the water within {0} km of it": "الماء على بعد {0} كم منه",
    "the water within {0} km of its coast": "الماء على بعد {0} كم من ساحله",
    "disputed: {0}: administered by {1}": "متنازع عليه: {0}: تديره {1}",
    "in part disputed: {0}: administered by {1}": "متنازع على جزء منه: {0}: تديره {1}",
    "claimed by {0}": "تطالب به {0}",
    "Natural Earth shows it within {0}": "تضعه Natural Earth داخل {0}",
    "Natural Earth shows it as {0}, apart from any other country":
        "تبيّنه Natural Earth باسم {0} منفصلًا عن أي دولة",
    "Natural Earth draws it apart, filed here under no country":
        "ترسمه Natural Earth منفصلًا، ولا يُدرج هنا تحت دولة",
    "Natural Earth draws it apart, filed here under {0} as in ISO 3166":
        "ترسمه Natural Earth منفصلًا، ويُدرج هنا تحت {0} كما في ISO 3166",
    "Natural Earth draws it as held by {0}, filed here under {1} as in ISO 3166-2":
        "ترسمه Natural Earth في حيازة {0}، ويُدرج هنا تحت {1} كما في ISO 3166-2",
    "a chemical attack is told": "يُذكر هجوم كيميائي",
    "chemical weapons were the means": "كانت الوسيلة أسلحة كيميائية",
    "sexual violence is told": "يُذكر عنف جنسي",
    "an armed group closed a road": "أغلقت جماعة مسلحة طريقًا",
    "people were taken away by those who hold no office": "اقتاد الناسَ من لا صفة رسمية له",
    "a gang killed people where it overran a place": "قتلت عصابة ناسًا حيث اجتاحت مكانًا",
    "a bomb or its bearer was stopped": "أُوقفت قنبلة أو حاملها",
    "a plot was foiled": "أُحبط مخطط",
    "an armed side moved": "تحرك طرف مسلح",
    "demonstrators used violence": "استخدم متظاهرون العنف",
    "demonstrators destroyed things": "خرّب متظاهرون ممتلكات",
    "gunmen raided a place and led people away": "داهم مسلحون مكانًا واقتادوا أناسًا",
    "those whom the police drove back threw petrol bombs": "من فرّقتهم الشرطة رموا زجاجات حارقة",
    "things were burned or broken at a protest": "أُحرقت أو كُسرت أشياء في احتجاج",
    "a crowd and the police or soldiers used force": "استعمل حشد والشرطة أو الجنود القوة بعضهم ضد بعض",
    "demonstrators fought with the police or soldiers": "اشتبك متظاهرون مع الشرطة أو الجنود",
    "two crowds fought each other": "تعارك حشدان",
    "people without arms attacked a building": "هاجم أناس لا يحملون السلاح مبنى",
    "crowds that nothing says to be armed fought each other": "تعاركت حشود لا شيء يقول إنها مسلحة",
    "a strike of those who bear no arms": "إضراب من لا يحملون السلاح",
    "demonstrators attacked": "هاجم متظاهرون",
    "demonstrators threw what burns or explodes": "رمى متظاهرون ما يحرق أو ينفجر",
    "protesters were killed": "قُتل محتجون",
    "people were killed at a protest": "قُتل أشخاص في احتجاج",
    "protesters were wounded": "جُرح محتجون",
    "a protest was broken up or its people arrested": "فُضّ احتجاج أو اعتُقل من فيه",
    "force was used against protesters": "استُخدمت القوة ضد محتجين",
    "force was used against demonstrators who used violence": "استُخدمت القوة ضد متظاهرين استخدموا العنف",
    "those who looted or burned killed people": "قتل من نهبوا أو أحرقوا ناسًا",
    "an armed side set fire to what it did not fight for": "أحرق طرف مسلح ما لم يقاتل عليه",
    "an armed side harmed people at a protest": "آذى طرف مسلح ناسًا في احتجاج",
    "an armed side attacked, and both sides shot": "هاجم طرف مسلح، وأطلق الطرفان النار",
    "a crowd fought with police or with another crowd": "اشتبك حشد مع الشرطة أو مع حشد آخر",
    "a riot is told, whatever blew up in it": "ورد ذكر أعمال شغب، أيًا كان ما انفجر خلالها",
    "a building was hit from afar": "أُصيب مبنى من بعيد",
    "a crowd used force": "استخدم حشد القوة",
    "a mob used force": "استخدم غوغاء القوة",
    "groups fought with blades": "اقتتلت مجموعات بالسلاح الأبيض",
    "people without arms fought with police or soldiers": "اشتبك ناس بلا سلاح مع شرطة أو جنود",
    "people without arms attacked police, soldiers or fighters": "هاجم ناس بلا سلاح شرطة أو جنودًا أو مقاتلين",
    "groups without arms fought each other": "تقاتلت جماعات بلا سلاح",
    "groups fought with stones and fire": "تقاتلت جماعات بالحجارة والنار",
    "people took the law into their own hands": "أخذ ناس القانون بأيديهم",
    "a mob set upon people": "انقضّ غوغاء على ناس",
    "a mob destroyed things": "خرّب غوغاء ممتلكات",
    "force was used on a protest": "استُخدمت القوة في احتجاج",
    "the heading of the note says so": "يقول ذلك عنوان الملاحظة",
    "residents beat, stoned or burned somebody": "ضرب سكان أحدًا أو رجموه أو أحرقوه",
    "people of a party set upon somebody, without guns or bombs": "اعتدى أنصار حزب على أحد بلا سلاح",
    "a suicide bombing is told": "يُذكر تفجير انتحاري",
    "a suicide bomb was the means": "كانت الوسيلة قنبلة انتحارية",
    "shelling is told": "يُذكر قصف",
    "what shelled was in the air": "ما قصف كان في الجو",
    "an explosion is told": "يُذكر انفجار",
    "an abduction is told": "يُذكر اختطاف",
    "a raid that ended in arrests": "مداهمة انتهت باعتقالات",
    "forces of a state raided a building, and nobody is told to have fought or been hurt":
        "داهمت قوات حكومية مبنى، ولا يُذكر أن أحدًا قاتل أو أصيب",
    "people in somebody's power were put to death": "أُعدم ناس في قبضة أحد",
    "those who abducted people killed or hurt some": "قتل الخاطفون بعض من خطفوا أو آذوهم",
    "an armed group struck where nobody armed is named": "ضربت جماعة مسلحة حيث لا يُذكر مسلح",
    "a building of people without arms was attacked": "هوجم مبنى لا يُذكر فيه مسلح",
    "shots hit what nobody armed is named in": "أصابت طلقات ما لا يُذكر فيه مسلح",
    "people were harmed and no armed side is named": "أُصيب ناس ولا يُذكر طرف مسلح",
    "{0} says so": "يقول ذلك {0}",
    "the line is stamped with an hour of the day of the report": "يحمل السطر ساعة من يوم التقرير",
    "the day of the dateline: the words give no other": "يوم ترويسة التقرير: لا تذكر الكلمات غيره",
    "{0} needs the date the report was published": "يحتاج {0} إلى تاريخ نشر التقرير",
    "{0} needs a year named before it": "يحتاج {0} إلى سنة مذكورة قبله",
    "{0} needs a date named before it": "يحتاج {0} إلى تاريخ مذكور قبله",
    "{0} counts from a day and none is named before it": "يُحسب {0} من يوم ولا يوم مذكور قبله",
    "{0} gives no number": "لا يذكر {0} عددًا",
    "{0} is no date phrase": "ليس {0} عبارة تاريخ",
    "{0} without its year": "{0} بلا سنته",
    "a day without its year needs the date the report was published":
        "يوم بلا سنته يحتاج إلى تاريخ نشر التقرير",
    "a month without its year needs the date the report was published":
        "شهر بلا سنته يحتاج إلى تاريخ نشر التقرير",
    "the day of something that goes on needs the date the report was published":
        "يوم أمر مستمر يحتاج إلى تاريخ نشر التقرير",
    "a day of an unnamed month needs the date the report was published":
        "يوم من شهر غير مسمى يحتاج إلى تاريخ نشر التقرير",
    "the year {0} cannot be": "لا يمكن أن تكون السنة {0}",
    "there is no day {0} in that month": "لا يوم {0} في ذلك الشهر",
    "those who robbed, stole or burned killed people": "الذين سلبوا أو سرقوا أو أحرقوا قتلوا أناسًا",
    "there is no such day": "لا وجود لهذا اليوم",
    "a Hijri date needs its year": "يحتاج التاريخ الهجري إلى سنته",
    "there is no such Hijri date between the years 1343 and 1500":
        "لا وجود لهذا التاريخ الهجري بين سنتي 1343 و1500",
    "This report is in {0}, which is not read yet: only names of places were looked for.":
        "هذا التقرير بلغة لا تُقرأ بعد ({0}): بُحث عن أسماء الأماكن وحدها.",
    "This report is in {0}, which is not read yet: only names were looked for.":
        "هذا التقرير بلغة لا تُقرأ بعد ({0}): بُحث عن الأسماء وحدها.",
    "The language of this report could not be told: only names of places were looked for.":
        "تعذرت معرفة لغة هذا التقرير: بُحث عن أسماء الأماكن وحدها.",
}  # fmt: skip
