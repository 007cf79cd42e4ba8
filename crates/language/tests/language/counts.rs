//! Counts of places, and cells that mean the whole country.

use bagyt_language::comparator::Comparator;
use bagyt_language::place::{all_regions, find_territory_counts};

fn read(text: &str) -> String {
    let shown = find_territory_counts(text).into_iter().map(|count| {
        let sign = match count.comparator {
            Comparator::AtLeast => ">=",
            Comparator::AtMost => "<=",
            Comparator::MoreThan => ">",
            Comparator::LessThan => "<",
            Comparator::Exactly => "",
        };
        format!("{sign}{} {:?}", count.value, count.unit)
    });
    shown.collect::<Vec<_>>().join("; ")
}

fn check(text: &str, expected: &str) {
    assert_eq!(read(text), expected, "{text:?}");
}

#[test]
fn kazakh_counts() {
    check("Жетісу облысының 8 ауданы мен 2 қаласы", "8 District; 2 City");
    check("17 облыс және 3 республикалық маңызы бар қала", "17 Oblast; 3 RepublicanCity");
    check("17 облыс және республикалық маңызы бар 3 қала", "17 Oblast; 3 RepublicanCity");
    check("кемінде 3 өңірде", ">=3 Region");
    check("өңірдің 5-тен кем емес ауданында", ">=5 District");
    check("Тараз қаласының кемінде 2 ауданы", ">=2 CityDistrict");
    check("облыстың 10 ауылдық округі", "10 RuralOkrug");
    check("кемінде он екі ауылдық округ", ">=12 RuralOkrug");
    check("15 елді мекен, 3 ауыл", "15 Settlement; 3 Settlement");
    check("екі қаланың үш ауданы", "2 City; 3 CityDistrict");
    check("облыстық маңызы бар 2 қала", "2 City");
    check("20 өңір", "20 Region");
}

#[test]
fn russian_counts() {
    check("не менее 5 районов", ">=5 District");
    check("10 сельских округов", "10 RuralOkrug");
    check("17 областей и 3 города республиканского значения", "17 Oblast; 3 RepublicanCity");
    check("не менее чем в пяти регионах", ">=5 Region");
    check("2 города областного значения и 8 районов", "2 City; 8 District");
    check("3 района города", "3 CityDistrict");
    check("двух районов области", "2 District");
    check("12 сел, 4 населенных пункта", "12 Settlement; 4 Settlement");
}

#[test]
fn other_numbers_are_no_counts() {
    check("10 грант, 2026 жыл", "");
    check("5 облыстық форум", "");
    check("3 өңірлік семинар", "");
    check("2 қалалық іс-шара", "");
    check("", "");
}

#[test]
fn the_whole_country_is_recognised() {
    let check = |text: &str, expected| assert_eq!(all_regions(text), expected, "{text:?}");
    check("17 облыс және 3 республикалық маңызы бар қала", true);
    check("17 облыс және республикалық маңызы бар 3 қала", true);
    check("17 областей и 3 города республиканского значения", true);
    check("республика аумағы", true);
    check("Қазақстан Республикасының барлық өңірлері", true);
    check("барлық өңірлер", true);
    check("все регионы Республики Казахстан", true);
    check("по всей республике", true);
    check("Республика Казахстан", true);
    check("20 өңір", true);
    check("Ақмола облысы", false);
    check("кемінде 3 өңір", false);
    check("5 облыс және 3 қала", false);
    check("Жетісу облысының 8 ауданы мен 2 қаласы", false);
    check("", false);
}
