package io.fareline.bench;

import io.fareline.runner.WrongUsage;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of a bench's options in one run. */
public final class Options {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Option> declared;

    private Options(List<Option> declared) {
        this.declared = declared;
        declared.forEach(option -> values.put(option.name(), option.usual()));
    }

    /** Reads what was written after the bench's name, and refuses what the bench does not know. */
    static Options read(Bench bench, List<String> arguments) {
        var options = new Options(bench.options());
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            var option = known(bench, argument);
            options.values.put(option.name(), option.isFlag() ? "1" : valid(option, rest));
        }
        return options;
    }

    private static Option known(Bench bench, String argument) {
        return bench.options().stream()
                .filter(option -> argument.equals("--" + option.name()))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("bench " + bench.name() + " has no option '" + argument + "'; "
                        + (bench.options().isEmpty() ? "it has none" : "it has " + list(bench))));
    }

    private static String list(Bench bench) {
        return bench.options().stream().map(Option::toString).collect(Collectors.joining(", "));
    }

    private static String valid(Option option, Iterator<String> rest) {
        if (!rest.hasNext())
            throw new WrongUsage("--" + option.name() + " takes " + option.values() + ", but got nothing");
        var value = rest.next();
        if (option.values().include(value)) return value;
        throw new WrongUsage("--" + option.name() + " takes " + option.values() + ", but got '" + value + "'");
    }

    public long number(String name) {
        return Long.parseLong(text(name));
    }

    public String text(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The bench declares no option " + name);
        }
        return value;
    }

    public boolean isSet(String name) {
        return number(name) != 0;
    }

    /** The same but for that one. */
    public Options with(String name, long value) {
        number(name);
        var changed = new Options(declared);
        changed.values.putAll(values);
        changed.values.put(name, Long.toString(value));
        return changed;
    }

    /** As they would be written on the command line, to run the same again. */
    @Override
    public String toString() {
        return declared.stream()
                .filter(option -> option.isFlag()
                        ? isSet(option.name())
                        : !text(option.name()).isEmpty())
                .map(option -> "--" + option.name() + (option.isFlag() ? "" : " " + text(option.name())))
                .collect(Collectors.joining(" "));
    }
}
