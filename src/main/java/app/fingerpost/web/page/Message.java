package app.fingerpost.web.page;

import java.util.List;

/**
 * What a page says.
 *
 * @param slugs to offer as links, perhaps none
 */
public record Message(String title, String text, List<String> slugs) {}
