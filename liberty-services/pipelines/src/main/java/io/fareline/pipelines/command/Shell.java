package io.fareline.pipelines.command;

import java.util.List;
import java.util.regex.Pattern;

/** What must be in no line of a shell that a pipeline runs. */
public final class Shell {
    private static final Pattern FORCED = Pattern.compile(
            "--force\\b|--force-with-lease|\\bpush\\b.*\\s(-f|-[a-z]*f[a-z]*|\\+\\S+)(\\s|$)|--mirror\\b|--delete\\b");
    /** Keys of AWS, tokens of forges, private keys, and a password that is written out. */
    private static final Pattern CREDENTIAL =
            Pattern.compile("AKIA[0-9A-Z]{16}|\\bgh[pousr]_\\w{20,}|\\bglpat-\\S{16,}|-----BEGIN [A-Z ]*PRIVATE KEY"
                    + "|(?i)(password|passwd|secret|token|api_?key)\\s*[=:]\\s*['\"]?(?![$'\"\\s])[\\w/+.-]{6,}"
                    + "|://[^/\\s:@$]+:[^/\\s@$]+@");

    private Shell() {}

    public static List<String> lines(String script) {
        return script.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public static boolean forces(String line) {
        return FORCED.matcher(line).find();
    }

    public static boolean hasCredential(String text) {
        return CREDENTIAL.matcher(text).find();
    }

    /** Whether what the line calls goes to others than this build: the registry, the buckets of packages, the key, the branch that
     * Argo CD and Atlantis read. */
    public static boolean delivers(String line) {
        return Pattern.compile(
                        "(^|\\s)delivery/(publish|publish-rotation|sign|hand-off|propose-rotation|promote|as-role)(\\s|$)")
                .matcher(line)
                .find();
    }
}
