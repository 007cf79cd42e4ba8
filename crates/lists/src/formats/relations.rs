//! The parts of an Office package, found by what each of them says of the others.

use super::packed::Packed;
use super::xml::{attribute, parse};
use crate::ReadError;
use roxmltree::Node;

/// The part a package names as its document; almost always the usual one. `None` where it names none.
pub fn main_part(package: &mut Packed<'_>, usual: &str) -> Result<Option<String>, ReadError> {
    if package.has(usual) {
        return Ok(Some(usual.to_owned()));
    }
    let relations = Relations::of(package, "")?;
    Ok(relations.of_kind("/officeDocument").map(str::to_owned))
}

/// What a part names.
#[derive(Debug, Default)]
pub struct Relations(Vec<Relation>);

#[derive(Debug)]
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Relations {
    /// Reads the relations of a part; one that has none names nothing.
    pub fn of(package: &mut Packed<'_>, part: &str) -> Result<Self, ReadError> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let Some(text) = package.part(&within(folder, &format!("_rels/{name}.rels")))? else {
            return Ok(Self::default());
        };
        let tree = parse(&text)?;
        let named = tree.root_element().children().filter(Node::is_element).filter_map(|node| {
            Some(Relation {
                id: attribute(node, "Id").unwrap_or_default().to_owned(),
                kind: attribute(node, "Type").unwrap_or_default().to_owned(),
                target: within(folder, attribute(node, "Target")?),
            })
        });
        Ok(Self(named.collect()))
    }

    /// The part of this kind, `/styles`.
    pub fn of_kind(&self, kind: &str) -> Option<&str> {
        let found = self.0.iter().find(|relation| relation.kind.ends_with(kind));
        found.map(|relation| relation.target.as_str())
    }

    /// The part it names so.
    pub fn target(&self, id: &str) -> Option<&str> {
        let found = self.0.iter().find(|relation| relation.id == id);
        found.map(|relation| relation.target.as_str())
    }
}

/// A target as the package names it; one that begins with `/` does not stand in the folder.
fn within(folder: &str, target: &str) -> String {
    let folder = if target.starts_with('/') { "" } else { folder };
    let mut steps = Vec::new();
    for step in folder.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn a_target_is_a_name_in_the_package() {
        assert_eq!(within("word", "styles.xml"), "word/styles.xml");
        assert_eq!(within("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(within("word/a", "../b/./c.xml"), "word/b/c.xml");
        assert_eq!(within("", "../../word/document.xml"), "word/document.xml");
    }
}
