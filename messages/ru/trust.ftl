### Sources, citing, licence, reported mistakes, method.

## What a page rests on
trust-title = Откуда эти данные
trust-source = Источник
trust-taken = Добавлено в реестр
trust-read = Кем прочитано и подтверждено
trust-direction-by-machine = Прочитано программой; человек ещё не подтвердил.
trust-by-machine = Прочитано программой; могут быть значения, которых человек не подтвердил.
trust-confirmed = подтверждено { $date }: { $name }
trust-confirmed-erased = подтверждено { $date }, имя подтвердившего удалено
trust-rows-confirmed = Человек подтвердил направлений: { $confirmed } из { $all }.
trust-heading = Название, гриф утверждения и итоги
trust-directions = Направлений: { $count }
trust-as-of = Состояние реестра на момент
trust-journal = время Астаны; записей в журнале: { $entries }, хеш последней
trust-nothing-written = В реестр ещё ничего не записано
trust-permanent = Постоянный адрес
trust-pinned = Адрес именно этой версии
trust-licence = Лицензия на данные
trust-licence-note = Лицензия относится к составлению реестра. Сами перечни — официальные документы государственных органов; насколько мы понимаем, авторское право их не охраняет, но с юристом это не проверено.
trust-report = Сообщить об ошибке
trust-method = Как читаются перечни и насколько точно

## Versions of a direction
version-older = Это направление по версии { $version } перечня. Есть более новая: версия { $newest }.
version-newest = Открыть самую новую версию
version-changed = изменилось: { $cells }
version-same = это направление не изменилось

## How to cite
cite-title = Как сослаться
cite-register = «Бағыт», реестр направлений государственных грантов
cite-with-author = { $author }. { $title }. { $detail }. { $register }; состояние на { $moment } (запись журнала { $entries }). { $address }
cite-without-author = { $title }. { $detail }. { $register }; состояние на { $moment } (запись журнала { $entries }). { $address }
cite-note = { $detail }; состояние реестра на { $moment }, запись журнала { $entries }
cite-row = «{ $list }», строка { $row }, версия { $version } (добавлена { $date })
cite-version = Версия { $version } (добавлена { $date })
cite-all = Все направления реестра
cite-selection = Направления, отобранные по условиям ({ $filters })
cite-figure = Направлений: { $directions }, сумма { $sum } тыс. тенге

## Reporting a mistake
report-title = Сообщить об ошибке
report-lede = Что-то в перечне, направлении или замечании прочитано неверно? Напишите: сотрудник сверит это с оригиналом.
report-about = О чём
report-wrong = Что неверно
report-wrong-help = От { $least } до { $most } знаков. Не пишите личных данных.
report-should_say = Как должно быть (необязательно)
report-should_say-help = Если укажете, как написано в оригинале, проверка пойдёт быстрее. До { $most } знаков.
report-contact = Как с вами связаться (необязательно)
report-contact-help = Электронная почта или телефон. Это видят только сотрудники, на сайте это не показывается.
report-send = Отправить
report-what-next = Текст сообщения на сайте не публикуется. На странице видно только, сколько сообщений ждут ответа.
report-refused = Сообщение не сохранено
report-missing = напишите, что неверно
report-short = написано знаков: { $letters }, нужно не меньше { $limit }; напишите подробнее
report-long = написано знаков: { $letters }, можно не больше { $limit }; сократите
report-no-form = Форма пришла неполной. Заполните поля ниже и отправьте ещё раз.
report-no-room = Сейчас сообщений слишком много, новые не принимаются. Написанное осталось ниже: отправьте его через час.
report-finding = Замечание ошибочно? Сообщите
reported-title = Сообщение № { $number }
reported-at = Получено
reported-state = Состояние
reported-waiting = сохранено, ждёт ответа
reported-next = Спасибо, сообщение сохранено. Теперь сотрудник сверит его с оригиналом: если ошибка подтвердится, выйдет исправленная версия перечня, прежняя останется по своему адресу.
reported-keep = Ответ появится на этой странице. Запишите номер: { $number }.
reported-answered = дан ответ { $date }: { $name }
reported-answered-erased = дан ответ { $date }, имя ответившего удалено
reports-waiting = { $count ->
        [one] { $count } сообщение, на которое ещё не ответили
        [few] { $count } сообщения, на которые ещё не ответили
       *[other] { $count } сообщений, на которые ещё не ответили
    }

## Reports in the terminal
reports-none = Никто не сообщал об ошибках.
reports-none-open = Сообщений, ждущих ответа, нет.
reports-head = Сообщение { $number }, { $date }
reports-list = перечень: { $title } ({ $list }, версия { $version })
reports-direction = направление: { $direction } ({ $id })
reports-finding = о замечании, по порядку: { $finding }
reports-should-say = Как должно быть
reports-contact = Как связаться
answer-done = На сообщение { $number } дан ответ; сайт его показывает.
answer-none = Ответ не дан
answer-no-report = сообщения { $number } нет
answer-before = на сообщение { $number } ответ уже дан
answer-empty = в ответе должны быть слова
answer-long = ответ слишком длинный: знаков { $letters }, можно не больше { $limit }
