### Selections by subject, comparisons, neighbours, the life of a direction.

## Shares
shares-directions = { $name }: { $count ->
        [one] { $count } направление
        [few] { $count } направления
       *[many] { $count } направлений
    }
shares-money = { $name }: { $amount } тыс. тенге

## All regions, fields, customers, years
subject-kinds = Другие разрезы реестра
subject-all-region = Регионы
subject-all-field = Сферы
subject-all-issuer = Заказчики
subject-all-year = Годы
subject-lede-region = В реестре { $directions ->
        [one] { $directions } направление
        [few] { $directions } направления
       *[many] { $directions } направлений
    } и { $count ->
        [one] { $count } территория.
        [few] { $count } территории.
       *[many] { $count } территорий.
    } Направление учтено на каждой из своих территорий полной суммой.
subject-lede-field = Закон называет { $fields } сфер; { $directions ->
        [one] { $directions } направление
        [few] { $directions } направления
       *[many] { $directions } направлений
    } реестра — это { $count ->
        [one] { $count } сфера.
        [few] { $count } сферы.
       *[many] { $count } сфер.
    }
subject-lede-issuer = В реестре { $count ->
        [one] { $count } заказчик
        [few] { $count } заказчика
       *[many] { $count } заказчиков
    } и { $directions ->
        [one] { $directions } направление
        [few] { $directions } направления
       *[many] { $directions } направлений
    }; сначала те, у кого больше средств.
subject-lede-year = В реестре { $directions ->
        [one] { $directions } направление
        [few] { $directions } направления
       *[many] { $directions } направлений
    }, лет: { $count }. Направление на несколько лет учтено в каждом из них суммой этого года.
subject-caption-region = 17 областей и 3 города, затем районы и населённые пункты
subject-caption-field = В порядке закона
subject-caption-issuer = Сначала самые крупные суммы
subject-caption-year = Направления, охватывающие год, и сумма этого года

## One region, field, customer or year
subject-title = { $name }: государственные гранты
subject-title-year = Государственные гранты { $name } года
subject-answer = { $directions ->
        [one] { $directions } направление
        [few] { $directions } направления
       *[many] { $directions } направлений
    }, { $grants ->
        [one] { $grants } грант
        [few] { $grants } гранта
       *[many] { $grants } грантов
    }, всего { $sum } тыс. тенге ({ $years }).
subject-answer-year = { $directions ->
        [one] { $directions } направление
        [few] { $directions } направления
       *[many] { $directions } направлений
    }, { $grants ->
        [one] { $grants } грант
        [few] { $grants } гранта
       *[many] { $grants } грантов
    }: { $sum } тыс. тенге в этом году, { $whole } тыс. тенге за все годы этих направлений ({ $years }).
subject-without-grants = { $count ->
        [one] в { $count } направлении
       *[other] в { $count } направлениях
    } число грантов не указано
subject-with-findings = { $count ->
        [one] направление с замечаниями
        [few] направления с замечаниями
       *[many] направлений с замечаниями
    }
subject-empty = Здесь в реестре пока нет направлений. Посмотрите другие страницы или проверьте свой файл.
subject-all-directions = Все эти направления
subject-largest = Самые крупные направления
subject-largest-caption = Сначала самые крупные суммы; сомнительные суммы — как они, вероятно, имелись в виду
subject-newest = Новые перечни
subject-by-year-all = Финансирование по годам
subject-by-year-of-year = Эти направления по годам: сколько охватывает год и сумма года
subject-by-region = Финансирование по территориям
subject-by-issuer = Финансирование по заказчикам
subject-several-places = { $count ->
        [one] { $count } направление называет несколько территорий и учтено
        [few] { $count } направления называют несколько территорий и учтены
       *[many] { $count } направлений называют несколько территорий и учтены
    } на каждой из них полной суммой, поэтому суммы по территориям не складываются в общую.
subject-several-here = из этих направлений на нескольких территориях: { $count }; здесь они учтены полной суммой
places-in-oblast = Район или населённый пункт учтён и в своей области, если известно, в какой он находится.
subject-further = Ещё { $count }
subject-not-shown = Ещё { $count } здесь не показано; все они на странице:
subject-change = Что изменилось: { $before } и { $now }
subject-change-none = За один из годов, { $before } или { $now }, здесь в реестре нет направлений, поэтому сравнить нельзя.
subject-change-caption = Направления, охватывающие год, и сумма этого года; сомнительные суммы в разницу не входят; сначала наибольшие изменения
subject-change-what = Показатель
subject-difference = { $what }: разница
issuer-unknown = заказчик в таблице не назван

## Comparing
compare-title = Сравнение
compare-lede = Выберите от двух до четырёх и посмотрите рядом: направления, гранты, суммы, виды, сферы, замечания.
compare-one-more = Одно выбрано. Выберите ещё хотя бы одно, чтобы поставить рядом.
compare-kinds = Что сравнить
compare-choose-region = Сравнить регионы
compare-choose-field = Сравнить сферы
compare-choose-issuer = Сравнить заказчиков
compare-choose-year = Сравнить годы
compare-with-region = Сравнить с другим регионом
compare-with-field = Сравнить с другой сферой
compare-with-issuer = Сравнить с другим заказчиком
compare-with-year = Сравнить с другим годом
compare-with-direction = Сравнить это направление с другими
compare-nth = Выбор { $number }
compare-nth-too = Выбор { $number }, по желанию
compare-none = Не выбрано
compare-year = За какой год
compare-all-years = Все годы
compare-offered = Предложены { $offered } заказчиков с наибольшими суммами из { $all }. Остальных можно сравнить с их страниц:
compare-show = Сравнить
compare-directions-how = Сравнить можно и направления: отметьте в таблице от двух до четырёх и нажмите «Сравнить отмеченные».
compare-mixed = В адресе названо разнородное. Выберите только регионы, только сферы, только заказчиков или только годы.
compare-too-many = В адресе названо { $value }. Рядом помещается не больше четырёх; выберите четыре или меньше.
compare-unknown = В реестре нет «{ $value }». Выберите из названий ниже.
compare-of = Сравнение: { $names }
compare-of-in-year = Сравнение за { $year } год: { $names }
compare-of-year = Направления, охватывающие { $year } год, и суммы только { $year } года.
compare-of-each-year = Направления, охватывающие каждый год, и суммы только этого года.
compare-of-all-years = Направления всего реестра и суммы за все их годы.
compare-caption = Рядом; число направлений и суммы ведут к направлениям, из которых они состоят
compare-money = Сумма
compare-grants = Количество грантов
compare-invented = Из них в вымышленных примерах
compare-mean = Один грант в среднем
compare-mean-of = по { $directions ->
        [one] { $directions } направлению
       *[other] { $directions } направлениям
    }, { $grants ->
        [one] { $grants } грант
        [few] { $grants } гранта
       *[many] { $grants } грантов
    }
compare-mean-caveat = Один грант в среднем — сумма направления, делённая на число его грантов, по направлениям, где число грантов указано, а сомнительных сумм нет. Гранты на один год и на три взяты вместе, поэтому смотрите и на виды. Округлено до тысячи тенге.
compare-mean-caveat-year = Один грант в среднем — сумма направления за один этот год, делённая на число всех его грантов, по направлениям, где число грантов указано, а сомнительных сумм за этот год нет. Грант на несколько лет получает деньги и в другие годы, поэтому это не вся сумма гранта. Округлено до тысячи тенге.
compare-places-caveat = Направление на нескольких территориях учтено на каждой из них полной суммой: такие суммы нельзя складывать.
compare-others = Сравнить другое
compare-directions = Сравнение { $count ->
        [one] { $count } направления
       *[other] { $count } направлений
    }
compare-same = Одинаково у всех
compare-different = Различается
compare-directions-caption = В порядке официальной формы
compare-choose-others = Выбрать другие направления
compare-take-away = Убрать: { $direction }
compare-away = убрать
compare-state = Состояние
compare-tick = Отметьте от одного до трёх направлений, чтобы поставить рядом.
compare-chosen = Сравнить отмеченные
compare-chosen-help = Отметьте от двух до четырёх направлений.
compare-choose = Сравнить
compare-this = Сравнить: { $direction }

## Directions alike
alike-title = Похожие направления
alike-none = В других перечнях нет направлений того же заказчика, ни направлений той же сферы на тех же территориях, ни той же сферы и того же вида гранта на других.
alike-none-issuer = В других перечнях нет направлений того же заказчика. По сфере не искали: она не распознана.
alike-none-field = В других перечнях нет направлений той же сферы на тех же территориях, ни той же сферы и того же вида гранта на других. По заказчику не искали: в таблице он не назван.
alike-none-unknown = В таблице не назван заказчик этого направления, и его сфера не распознана, поэтому похожие направления не искали.
alike-issuer = Того же заказчика в других перечнях
alike-issuer-why = Выбраны по заказчику; сначала той же сферы, затем ближайших лет.
alike-place = Той же сферы на тех же территориях
alike-place-why = Выбраны по сфере и территории; сначала ближайших лет.
alike-elsewhere = Той же сферы и того же вида гранта на других территориях
alike-elsewhere-why = Выбраны по сфере и виду гранта на других территориях; сначала ближайших лет.

## The life of a direction
life-title = От перечня до оценки эффективности
life-now = сейчас здесь
life-list = Перечень направлений
life-stored = В реестре с { $date }
life-unconfirmed = Прочитано программой; человек ещё не подтвердил.
life-confirmed = Человек подтвердил { $date }
life-gone = Исключено из действующей версии перечня.
life-approval = Утверждение перечня
life-approved = Утверждён { $date }
life-approved-by = Документ № { $number }.
life-approval-blank = В грифе утверждения нет ни даты, ни номера.
life-contest = Конкурс
life-applications = Заявки
life-assessment = Независимая оценка экспертов
life-contract = Договор о предоставлении гранта
life-reports = Отчёты
life-evaluation = Оценка эффективности
life-not-recorded = Здесь пока не записано.
