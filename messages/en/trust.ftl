### Sources, citing, licence, reported mistakes, method.

## What a page rests on
trust-title = Where this comes from
trust-source = Source
trust-taken = Added to the register
trust-read = Who read and confirmed it
trust-direction-by-machine = Read by a program; no person has confirmed it yet.
trust-by-machine = Read by a program; there may be values no person has confirmed.
trust-confirmed = confirmed { $date } by { $name }
trust-confirmed-erased = confirmed { $date }, the name of who confirmed it was erased
trust-rows-confirmed = Directions confirmed by a person: { $confirmed } of { $all }.
trust-heading = Title, approval and totals
trust-directions = Directions: { $count }
trust-as-of = Register as of
trust-journal = Astana time; entries in the journal: { $entries }, hash of the last
trust-nothing-written = Nothing has been written into the register yet
trust-permanent = Permanent address
trust-pinned = Address of exactly this version
trust-licence = Licence of the data
trust-licence-note = The licence is for the compilation of the register. The lists themselves are official documents of state bodies; as far as we understand no copyright protects them, but no lawyer has checked this.
trust-report = Report a mistake
trust-method = How lists are read, and how exactly

## Versions of a direction
version-older = This is the direction as version { $version } of its list says. There is a newer one: version { $newest }.
version-newest = Open the newest version
version-changed = changed: { $cells }
version-same = this direction did not change

## How to cite
cite-title = How to cite
cite-register = Bagyt, register of directions of state grants
cite-with-author = { $author }. { $title }. { $detail }. { $register }; as of { $moment } (journal entry { $entries }). { $address }
cite-without-author = { $title }. { $detail }. { $register }; as of { $moment } (journal entry { $entries }). { $address }
cite-note = { $detail }; register as of { $moment }, journal entry { $entries }
cite-row = “{ $list }”, row { $row }, version { $version } (added { $date })
cite-version = Version { $version } (added { $date })
cite-all = All directions of the register
cite-selection = Directions selected by ({ $filters })
cite-figure = Directions: { $directions }, sum { $sum } thousand tenge
