//! What storage promises about the moment of the register, on both databases: it changes with everything written, and with
//! nothing else.

use bagyt_operations::{Compared, Outcome, Purpose, confirm_list, register_actor, verify};
use bagyt_storage::Store;
use bagyt_storage::catalogue::{DirectionFilter, Order};
use bagyt_test_kit::{ListBuilder, on_both};

#[test]
fn a_moment_changes_with_everything_written_and_with_nothing_else() {
    on_both(|register| async move {
        let catalogue = register.store().catalogue();
        let empty = catalogue.moment().await.unwrap();
        assert_eq!((empty.entries, empty.at), (0, None));
        let list = ListBuilder::new("Тізбе", 2026).row("Басқарма", "Бағыт", 1);
        let Outcome::Imported { lists, .. } = register.import(&list, Purpose::New).await.unwrap()
        else {
            panic!("the list is new")
        };
        let imported = catalogue.moment().await.unwrap();
        assert_eq!(imported.entries, 1);
        assert!(imported.at.is_some_and(|at| at.millis() > 0));
        assert_ne!(imported.name(), empty.name());
        verify(register.store()).await.unwrap();
        register.import(&list, Purpose::New).await.unwrap();
        let elsewhere = Store::open(&register.address).await.unwrap();
        for store in [register.store(), &elsewhere] {
            assert_eq!(store.catalogue().moment().await.unwrap(), imported, "nothing was written");
        }
        let officer = register_actor(&register.ctx, "Officer").await.unwrap();
        let registered = catalogue.moment().await.unwrap();
        assert!(registered.at > imported.at, "the clock of the test goes on");
        let compared = Compared::whole(lists[0].list);
        confirm_list(&register.ctx.acting_as(officer), &compared).await.unwrap();
        let confirmed = catalogue.moment().await.unwrap();
        assert_eq!(confirmed.entries, 3);
        let names = [empty, imported, registered, confirmed].map(|moment| moment.name());
        assert!((1..4).all(|place| !names[..place].contains(&names[place])), "{names:?}");
    });
}

#[test]
fn a_file_of_a_selection_and_the_size_of_the_register_are_of_one_moment() {
    on_both(|register| async move {
        let list =
            ListBuilder::new("Тізбе", 2026).row("Басқарма", "Бағыт", 1).row("Б", "Екінші", 2);
        register.import(&list, Purpose::New).await.unwrap();
        let catalogue = register.store().catalogue();
        let export = catalogue.export(&DirectionFilter::default(), Order::Newest).await.unwrap();
        let size = catalogue.size().await.unwrap();
        assert_eq!((size.lists, size.directions, size.unconfirmed), (1, 2, 2));
        assert_eq!((export.as_of(), export.left()), (size.as_of, 2));
        let other = ListBuilder::new("Басқа", 2026).row("Басқарма", "Үшінші", 3);
        register.import(&other, Purpose::New).await.unwrap();
        assert_ne!(catalogue.moment().await.unwrap(), export.as_of());
        assert_eq!(register.store().overviews().0, 1, "read once, for the first who asked");
        catalogue.size().await.unwrap();
        assert_eq!(register.store().overviews().0, 2);
    });
}
