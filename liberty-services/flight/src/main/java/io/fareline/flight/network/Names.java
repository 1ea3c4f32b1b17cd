package io.fareline.flight.network;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Short texts by small numbers, in the order in which they were first met; number 0 is the empty text. */
public final class Names {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile String[] names = {""};

    public Names() {
        numbers.put("", 0);
    }

    /** The number of a text, which gets one when it has none yet. */
    public synchronized int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) return known;
        int number = numbers.size();
        if (number == names.length) {
            var longer = new String[number * 2];
            System.arraycopy(names, 0, longer, 0, number);
            longer[number] = name;
            names = longer;
        } else {
            var same = names;
            same[number] = name;
            names = same; // Written again, so that whoever meets the number later sees its text.
        }
        numbers.put(name, number);
        return number;
    }

    /** The number of a text, or -1 when none has it. */
    public int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    public String name(int number) {
        return names[number];
    }
}
