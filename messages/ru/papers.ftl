### What stands in the documents that the programme issues.

## The official list
paper-list = Перечень направлений государственных грантов
paper-extract = выписка
paper-total = Итого
paper-year-sum = { $year } год – { $amount }
paper-per-grant = на один грант – { $amount }
paper-targets = Целевые индикаторы:
paper-results = Ожидаемые результаты:

## The columns of the official form
paper-column-number = № п/п
paper-column-field = Сфера государственного гранта в соответствии с пунктом 1 статьи 5 Закона
paper-column-direction = Направление государственного гранта
paper-column-problem = Краткое описание проблемы
paper-column-funding = Объём финансирования (тыс. тенге)
paper-column-kind_and_term = Вид гранта и срок реализации гранта
paper-column-territory = Территория реализации гранта
paper-column-indicators = Целевой индикатор и ожидаемые результаты
paper-column-material_base = Требования к материально-технической базе (устанавливаются только при реализации долгосрочных грантов)

## Names of styles in a word processor
paper-style-approval = Гриф утверждения
paper-style-title = Название документа
paper-style-column-heading = Название графы
paper-style-text = Текст таблицы
paper-style-figures = Числа в таблице
paper-style-items-heading = Название пунктов
paper-style-item = Пункт
paper-style-sub-item = Подпункт
paper-style-subheading = Заказчик
paper-style-total = Сумма
paper-style-note = Примечание

## Sheets of a workbook
paper-sheet-list = Перечень
paper-sheet-values = Значения
paper-sheet-sums = Суммы
paper-sheet-findings = Результаты проверки
paper-sheet-row = Порядковый номер
paper-sheet-customer = Заказчик
paper-sheet-subject = О чём
paper-sheet-directions = Направлений
paper-sheet-grants = Грантов
paper-sheet-term = Срок
paper-sheet-year = { $year } год, тыс. ₸
paper-sheet-without-year = Без года, тыс. ₸
paper-sheet-sum = Всего, тыс. ₸
paper-sheet-doubtful = Кроме того под сомнением, тыс. ₸
paper-sheet-column = Графа
paper-sheet-severity = Важность
paper-sheet-finding = Что найдено
paper-sheet-hint = Что сделать

## Two versions compared
paper-comparison = { $title }: сравнение версий
paper-sheet-comparison = Сравнение
paper-comparison-marks = Подчёркнутые слова – новые, зачёркнутые – исключённые.
