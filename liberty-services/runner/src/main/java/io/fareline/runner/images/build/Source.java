package io.fareline.runner.images.build;

import io.fareline.runner.images.engine.Programs;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the images are built from: the version of the build, the commit, whether files differ from it, and where the
 * repository is.
 */
public record Source(String version, String commit, boolean changed, String url) {
    static final String UNKNOWN = "unknown";
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>fareline</artifactId>\\s*<version>([A-Za-z0-9.-]+)</version>");
    // What stands between the scheme and the host may be a password.
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/@]*@");
    private static final int TAG_LENGTH = 12;

    public Source {
        if (!commit.equals(UNKNOWN) && !COMMIT.matcher(commit).matches()) {
            throw new IllegalArgumentException("Not a commit: " + commit);
        }
        url = CREDENTIALS.matcher(url).replaceAll("");
    }

    /** As Git and the root project say. */
    public static Source of(Path repository, Programs programs) {
        var commit = git(repository, programs, "rev-parse", "HEAD");
        var changed = !git(repository, programs, "status", "--porcelain").isEmpty();
        var url = git(repository, programs, "config", "--get", "remote.origin.url");
        return new Source(
                version(repository), commit.isEmpty() ? UNKNOWN : commit, changed, url.isEmpty() ? UNKNOWN : url);
    }

    private static String git(Path repository, Programs programs, String... arguments) {
        var git = programs.find("git");
        if (git.isEmpty()) return "";
        var command = new ArrayList<>(List.of(git.get().toString(), "-C", repository.toString()));
        command.addAll(List.of(arguments));
        var answer = programs.run(command);
        return answer.isOk() ? answer.output().strip() : "";
    }

    private static String version(Path repository) {
        try {
            var found = VERSION.matcher(Files.readString(repository.resolve("pom.xml")));
            if (!found.find()) {
                throw new Trouble("There is no version in " + repository.resolve("pom.xml"));
            }
            return found.group(1);
        } catch (IOException e) {
            throw new Trouble("Cannot read " + repository.resolve("pom.xml") + ": " + e.getMessage(), e);
        }
    }

    /** The label: a commit that was changed is not that commit. */
    public String revision() {
        return changed ? commit + "-changed" : commit;
    }

    /** The same, short enough to read; images are told apart by it on one machine, by their digest everywhere else. */
    public String tag() {
        var name = commit.substring(0, Math.min(TAG_LENGTH, commit.length()));
        return changed ? name + "-changed" : name;
    }
}
