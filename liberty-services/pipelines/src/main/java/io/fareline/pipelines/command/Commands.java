package io.fareline.pipelines.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The commands of a checkout: {@code ./fareline} and those in {@code delivery/}, with the options that their usage names. */
public final class Commands {
    private static final Pattern USAGE = Pattern.compile("(?ms)^usage\\(\\) \\{$(.*?)^\\}$");
    private static final Pattern FIRST_LINE = Pattern.compile("(?m)^usage: (\\S+)(.*)$");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]*");
    private final Path root;

    public Commands(Path root) {
        this.root = root;
    }

    /** Whether the line of a shell calls one of them. */
    public static boolean isOurs(String line) {
        return line.startsWith("./") || line.startsWith("delivery/");
    }

    /** What is wrong with a call; nothing when the command is there and knows its options. */
    public List<String> faults(String line) {
        var words = List.of(line.strip().split("\\s+"));
        var name = words.getFirst();
        var file = root.resolve(name);
        if (!file.normalize().startsWith(root) || !Files.isRegularFile(file)) return List.of("there is no " + name);
        if (!Files.isExecutable(file)) return List.of(name + " may not be executed");
        var usage = usage(file);
        if (usage.isEmpty()) return List.of(name + " says no usage");
        var faults = new ArrayList<String>();
        for (var word : words.subList(1, words.size()))
            if (word.startsWith("-") && !knows(usage, word)) faults.add(name + " has no option " + word);
        if (name.equals("./fareline")) subcommand(usage, words, faults);
        else choice(usage, words, faults);
        return faults;
    }

    private static boolean knows(String usage, String option) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(option) + "(?![\\w-])")
                .matcher(usage)
                .find();
    }

    private static void subcommand(String usage, List<String> words, List<String> faults) {
        if (words.size() < 2
                || !Pattern.compile("(?m)^  " + Pattern.quote(words.get(1)) + "( |$)")
                        .matcher(usage)
                        .find()) faults.add("./fareline has no command " + (words.size() < 2 ? "''" : words.get(1)));
    }

    /** Where the usage names words and no placeholder, a word must be one of them. */
    private static void choice(String usage, List<String> words, List<String> faults) {
        var first = FIRST_LINE.matcher(usage);
        if (!first.find() || first.group(2).matches(".*[A-Z].*")) return;
        var choices =
                WORD.matcher(first.group(2)).results().map(each -> each.group()).toList();
        for (var word : words.subList(1, words.size()))
            if (!word.startsWith("-") && !choices.contains(word))
                faults.add(words.getFirst() + " knows nothing called " + word);
    }

    private static String usage(Path file) {
        try {
            var usage = USAGE.matcher(Files.readString(file));
            return usage.find() ? usage.group(1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
