### What stands in the documents that the programme issues.

## The official list
paper-list = Мемлекеттік гранттар бағыттарының тізбесі
paper-extract = үзінді
paper-total = Барлығы
paper-year-sum = { $year } жыл – { $amount }
paper-per-grant = бір грантқа – { $amount }
paper-targets = Нысаналы индикаторлар:
paper-results = Күтілетін нәтижелер:

## The columns of the official form
paper-column-number = № р/с
paper-column-field = Заңның 5-бабының 1-тармағына сәйкес мемлекеттік грант саласы
paper-column-direction = Мемлекеттік гранттың бағыты
paper-column-problem = Мәселенің қысқаша сипаттамасы
paper-column-funding = Қаржыландыру көлемі (мың теңге)
paper-column-kind_and_term = Грант түрі және грантты іске асыру мерзімі
paper-column-territory = Грантты іске асыру аумағы
paper-column-indicators = Нысаналы индикатор және күтілетін нәтижелер
paper-column-material_base = Материалдық-техникалық базаға қойылатын талаптар (ұзақ мерзімді гранттарды іске асыру кезінде ғана белгіленеді)

## Names of styles in a word processor
paper-style-approval = Бекіту белгісі
paper-style-title = Құжат атауы
paper-style-column-heading = Баған атауы
paper-style-text = Кесте мәтіні
paper-style-figures = Кестедегі сандар
paper-style-items-heading = Тармақтар атауы
paper-style-item = Тармақ
paper-style-sub-item = Тармақша
paper-style-subheading = Тапсырыс беруші
paper-style-total = Жиыны
paper-style-note = Ескертпе

## Sheets of a workbook
paper-sheet-list = Тізбе
paper-sheet-values = Мәндер
paper-sheet-sums = Сомалар
paper-sheet-findings = Тексеру нәтижелері
paper-sheet-row = Рет саны
paper-sheet-customer = Тапсырыс беруші
paper-sheet-subject = Не туралы
paper-sheet-directions = Бағыттар
paper-sheet-grants = Гранттар
paper-sheet-term = Мерзімі
paper-sheet-year = { $year } жыл, мың ₸
paper-sheet-without-year = Жылсыз, мың ₸
paper-sheet-sum = Барлығы, мың ₸
paper-sheet-doubtful = Оның сыртында күмәнді, мың ₸
paper-sheet-column = Баған
paper-sheet-severity = Маңызы
paper-sheet-finding = Не табылды
paper-sheet-hint = Не істеу керек

## Two versions compared
paper-comparison = { $title }: нұсқаларын салыстыру
paper-sheet-comparison = Салыстыру
paper-comparison-marks = Асты сызылған сөздер – жаңа, үсті сызылған сөздер – алып тасталған.
