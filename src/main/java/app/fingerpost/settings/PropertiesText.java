package app.fingerpost.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The text of a file that {@link Properties} reads, in which a person may have written too: comments, empty lines and the
 * order stay, and so does each line whose value is as it was.
 */
final class PropertiesText {
    private PropertiesText() {}

    /** A text that says what {@code wanted} does and nothing else; new keys come last, in their order. Without a last line's end. */
    static String saying(Properties wanted, String before) {
        TreeSet<String> unsaid = new TreeSet<>(wanted.stringPropertyNames());
        List<String> lines = new ArrayList<>();
        for (List<String> entry : entries(before)) {
            Properties said = read(String.join("\n", entry));
            if (said.isEmpty()) {
                lines.addAll(entry);
            }
            // What is said twice counts as it is said last, so it is said once from now on.
            said.stringPropertyNames().stream().filter(unsaid::remove).forEach(key -> {
                String value = wanted.getProperty(key);
                lines.addAll(value.equals(said.getProperty(key)) ? entry : List.of(line(key, value)));
            });
        }
        unsaid.forEach(key -> lines.add(line(key, wanted.getProperty(key))));
        return String.join(System.lineSeparator(), lines);
    }

    /** @throws IllegalArgumentException if there is half an escape in it */
    static Properties read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The lines, those together that a backslash at the end of one makes one. */
    private static List<List<String>> entries(String text) {
        List<List<String>> entries = new ArrayList<>();
        boolean goesOn = false;
        for (String line : text.lines().toList()) {
            if (!goesOn) {
                entries.add(new ArrayList<>());
            }
            entries.get(entries.size() - 1).add(line);
            String shown = line.stripLeading();
            boolean comment = !goesOn && (shown.startsWith("#") || shown.startsWith("!"));
            goesOn = !comment && endsOpen(line);
        }
        return entries;
    }

    private static boolean endsOpen(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Without the date that the JDK puts above. */
    private static String line(String key, String value) {
        Properties one = new Properties();
        one.setProperty(key, value);
        StringWriter out = new StringWriter();
        try {
            one.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining());
    }
}
