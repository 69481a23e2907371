package app.fingerpost.manage;

import app.fingerpost.link.Slug;
import java.util.Set;

/**
 * What an import that is under way will have taken when it is done. Its rows are in no table that others see, and the
 * store would have an edit that wants one of them wait for the end of the import.
 *
 * @param slugs of its links
 * @param names of the users it makes
 * @param owners the users there are already who will own links of it
 */
record Claims(Set<Slug> slugs, Set<String> names, Set<Integer> owners) {
    static final Claims NONE = new Claims(Set.of(), Set.of(), Set.of());
}
