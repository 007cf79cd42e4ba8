//! Places.

use bagyt_language::place::{PlaceKind, find_places, find_unlisted_places, slug};

fn read(text: &str) -> String {
    let shown = find_places(text).into_iter().map(|place| {
        let kind = match place.kind {
            PlaceKind::Oblast => "o",
            PlaceKind::RepublicanCity => "r",
            PlaceKind::City => "c",
            PlaceKind::District => "d",
            PlaceKind::Settlement => "s",
        };
        format!("{kind}:{}", place.slug)
    });
    shown.collect::<Vec<_>>().join(" ")
}

fn check(text: &str, expected: &str) {
    assert_eq!(read(text), expected, "{text:?}");
}

#[test]
fn oblasts_are_found_in_all_cases() {
    for text in [
        "Жетісу облысы",
        "Жетісу облысының 8 ауданы",
        "Жетісу облысында",
        "Жетісу",
        "Жетісу облысындағы",
        "в области Жетісу",
        "Жетысуская область",
    ] {
        check(text, "o:jetisu");
    }
    for text in
        ["Ақмола облысы", "в Акмолинской области", "Акмолинская область", "Ақмолада", "Акмола обл."]
    {
        check(text, "o:akmola");
    }
    for text in [
        "Шығыс Қазақстан облысы",
        "ШҚО",
        "ВКО",
        "Восточно-Казахстанская область",
        "Шығыс Қазақстан",
        "Восточный Казахстан",
    ] {
        check(text, "o:east_kazakhstan");
    }
    check("ЗКО и СКО", "o:west_kazakhstan o:north_kazakhstan");
    check("БҚО, СҚО", "o:west_kazakhstan o:north_kazakhstan");
    check("область Абай", "o:abai");
    check("Абай облысы", "o:abai");
    check("Түркістан облысында", "o:turkistan");
    check("Оңтүстік Қазақстан облысы", "o:turkistan");
    check("Ұлытау облысы", "o:ulytau");
    check("Карағанды облысы", "o:karaganda");
    check("Туркестанской области", "o:turkistan");
}

#[test]
fn almaty_is_city_or_oblast_by_the_word_beside_it() {
    check("Алматы", "r:almaty");
    check("Алматы қаласы", "r:almaty");
    check("Алматы қ.", "r:almaty");
    check("г. Алматы", "r:almaty");
    check("города Алматы", "r:almaty");
    check("Алматы облысы", "o:almaty_region");
    check("Алматинская область", "o:almaty_region");
    check(
        "Батыс Қазақстан, Жамбыл, Алматы, Түркістан, Маңғыстау облыстары және Алматы қаласы",
        "o:west_kazakhstan o:jambyl o:almaty_region o:turkistan o:mangystau r:almaty",
    );
    check("Алматы, Шымкент қалалары", "r:almaty r:shymkent");
}

#[test]
fn a_series_shares_the_word_for_its_kind() {
    check("Павлодар, Қарағанды және Абай облыстары", "o:pavlodar o:karaganda o:abai");
    check("Алматинская, Жамбылская области", "o:almaty_region o:jambyl");
    check(
        "в Алматинской, Жамбылской и Павлодарской областях",
        "o:almaty_region o:jambyl o:pavlodar",
    );
    check("города Риддер и Семей", "c:ridder c:semei");
    check("областей Абай, Жетісу и Ұлытау", "o:abai o:jetisu o:ulytau");
    check(
        "Бескарагайский, Бородулихинский и Урджарский районы",
        "d:beskaragai d:boroduliha d:urjar",
    );
    check("Районы Бурабайский, Есильский и Зерендинский", "d:burabai d:esil d:zerendi");
    check("Байзақ, Жуалы және Шу аудандары", "d:baizak d:jualy d:shu");
    check(
        "Шығыс Қазақстан, Астана қаласы, Шымкент қаласы, Абай, Жетісу, Ұлытау облыстары",
        "o:east_kazakhstan r:astana r:shymkent o:abai o:jetisu o:ulytau",
    );
}

#[test]
fn names_of_a_series_without_a_word_tell_each_other_what_they_are() {
    check("Костанай, Рудный, Лисаковск", "c:kostanay_city c:rudnyi c:lisakov");
    check("Экибастуз, Аксу", "c:ekibastuz c:aksu");
    check("г. Павлодар, Экибастуз, Аксу", "c:pavlodar_city c:ekibastuz c:aksu");
    check("Иртышский, Железинский и Баянаульский", "d:ertis d:jelezin d:baianauyl");
    check("Иртышский, Железинский, Теренколь", "d:ertis d:jelezin d:terenkol");
    // Nothing says that these are cities, or districts.
    check("Костанай, Павлодар", "o:kostanay o:pavlodar");
    check("Акмола, Павлодар, Рудный", "o:akmola o:pavlodar c:rudnyi");
    check("Майский", "");
    check("Карагандинская, Абайская", "o:karaganda o:abai");
}

#[test]
fn cities_and_districts_have_their_own_slugs() {
    check("Тараз қаласы", "c:taraz");
    check("Тараз қаласының кемінде 2 ауданы", "c:taraz");
    check("Көкшетау қаласы мен Ақмола облысы", "c:kokshetau o:akmola");
    check("Кокшетау, Степногорск", "c:kokshetau c:stepnogorsk");
    check("Қөкшетау қ.", "c:kokshetau");
    check("Астана қ.", "r:astana");
    check("города Шымкент", "r:shymkent");
    check("Чимкент", "r:shymkent");
    check("Мұнайлы ауданы", "d:munaily");
    check("Мунайлинский район", "d:munaily");
    check("Жаңаөзен қаласы", "c:janaozen");
    check("Усть-Каменогорск", "c:oskemen");
    check("Павлодар қаласы", "c:pavlodar_city");
    check("город Павлодар", "c:pavlodar_city");
    check("Жамбыл ауданы", "d:jambyl_district");
    check("Жамбылский район", "d:jambyl_district");
    check("района Биржан сал", "d:birjan_sal");
    check("Шал ақын ауданы", "d:shal_akyn");
    check("Талдықорған", "c:taldykorgan");
}

#[test]
fn latin_letters_and_scans_do_not_hide_a_place() {
    check("Жeтiсу облысы", "o:jetisu");
    check("Кызылорда облысы", "o:kyzylorda");
    check("Маңгыстау облысы", "o:mangystau");
    check("Cолтүстік Қазақстан облысы", "o:north_kazakhstan");
    check("Актөбе облысы", "o:aktobe");
}

#[test]
fn other_words_and_names_are_no_places() {
    check("алға, шет елдер, май айы", "");
    check("Май айында Алтай тілдері", "");
    check("Абай күні", "");
    check("«Мейірімді Жетісу» фронт-офисі", "");
    check("Қазақстан Республикасы", "");
    check("облыстың аудандары", "");
}

#[test]
fn slugs_are_latin_without_marks() {
    let check = |name: &str, expected: &str| assert_eq!(slug(name), expected);
    check("Тараз", "taraz");
    check("Көкшетау", "kokshetau");
    check("Степногорск", "stepnogorsk");
    check("Біржан сал", "birjan_sal");
    check("Форт-Шевченко", "fort_shevchenko");
    check("Қосшы қаласы", "kosshy_kalasy");
    check("", "");
}

#[test]
fn names_no_list_knows_are_told_apart() {
    let check = |text: &str, expected: &[&str]| {
        let found: Vec<String> =
            find_unlisted_places(text).into_iter().map(|place| place.slug).collect();
        assert_eq!(found, expected, "{text:?}");
    };
    check("Ақбұлақ ауылы мен Тараз қаласы", &["akbulak"]);
    check("Сарыбұлақ ауылдық округі", &["sarybulak"]);
    check("в селе Ивановка", &["ivanovka"]);
    check("Жетіс облысы", &["jetis"]);
    check("Жетісу облысы, Алматы қаласы, Шал ақын ауданы", &[]);
    check("Облыс ауылдары", &[]);
    check("", &[]);
}
