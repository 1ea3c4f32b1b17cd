package io.fareline.pipelines.delivery;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.pipelines.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real repository that Argo CD and Atlantis could read: bare, with the manifests and values of this one, taking no push that is forced and keeping
 * a log of where its branches were.
 */
final class Remote {
    static final String ZEROS = "0".repeat(64);
    final Path bare;
    final Path clone;
    private final Path folder;
    final Git git = new Git(Map.of());

    Remote(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        bare = folder.resolve("fareline.git");
        clone = folder.resolve("somebody");
        git.git(folder, "init", "--quiet", "--bare", "--initial-branch=main", bare.toString());
        git.git(bare, "config", "receive.denyNonFastForwards", "true");
        git.git(bare, "config", "receive.denyDeletes", "true");
        git.git(bare, "config", "core.logAllRefUpdates", "true");
        git.git(folder, "init", "--quiet", "--initial-branch=main", clone.toString());
        for (var part : List.of("kustomize", "istio", "eso", "terraform/environments"))
            copy(Checkout.ROOT.resolve(part), clone.resolve(part));
        git.git(clone, "remote", "add", "origin", bare.toString());
        undelivered();
        commit("The beginning");
        git.git(clone, "push", "--quiet", "origin", "main");
    }

    /** As before the first hand-off, whatever this checkout has been handed. */
    private void undelivered() throws IOException {
        rewrite("kustomize/overlays", "kustomization.yaml", "(?m)^(    digest: sha256:)[0-9a-f]{64}()$");
        for (var values : List.of("data.tfvars", "data-leading.tfvars"))
            rewrite("terraform/environments", values, "(?m)^(rotation_package = \")[0-9a-f]{64}(\")$");
    }

    private void rewrite(String below, String name, String pattern) throws IOException {
        try (var files = Files.walk(clone.resolve(below))) {
            for (var file : files.filter(each -> each.endsWith(name)).toList())
                Files.writeString(file, Files.readString(file).replaceAll(pattern, "$1" + ZEROS + "$2"));
        }
    }

    String commit(String message) throws IOException, InterruptedException {
        git.git(clone, "add", "--all");
        git.git(clone, "commit", "--quiet", "--allow-empty", "--message", message);
        return git.git(clone, "rev-parse", "HEAD");
    }

    /** Somebody writes a file and pushes it. */
    String push(String file, String text) throws IOException, InterruptedException {
        git.git(clone, "pull", "--quiet", "--rebase", "origin", "main");
        Files.writeString(clone.resolve(file), text);
        var revision = commit("Write " + file);
        git.git(clone, "push", "--quiet", "origin", "main");
        return revision;
    }

    String tip() throws IOException, InterruptedException {
        return git.git(bare, "rev-parse", "main");
    }

    String ask(String... arguments) throws IOException, InterruptedException {
        return git.git(bare, arguments);
    }

    /** The branch has only ever moved forward. */
    void assertNeverForced() throws IOException, InterruptedException {
        for (var line : Files.readAllLines(bare.resolve("logs/refs/heads/main"))) {
            var ids = line.split(" ");
            if (ids[0].matches("0+")) continue;
            assertTrue(
                    git.run(bare, List.of("git", "merge-base", "--is-ancestor", ids[0], ids[1]))
                                    .status()
                            == 0,
                    () -> "main was moved back: " + line);
        }
    }

    /** A Git before the real one that runs a script at each push, as if somebody else were a moment faster. */
    Git withRival(String script) throws IOException {
        var bin = Files.createDirectories(folder.resolve("bin"));
        var real = Stream.of(System.getenv("PATH").split(":"))
                .map(each -> Path.of(each, "git"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
        var wrapper = bin.resolve("git");
        Files.writeString(wrapper, """
                #!/bin/bash
                set -e
                if [[ " $* " == *" push "* && -z "$RIVAL" ]]; then
                  export RIVAL=1
                  echo pushed >>'%1$s/pushes'
                  { %2$s ; } >/dev/null 2>&1
                fi
                exec %3$s "$@"
                """.formatted(folder, script, real));
        assertTrue(wrapper.toFile().setExecutable(true));
        return new Git(Map.of("PATH", bin + ":" + System.getenv("PATH")));
    }

    /** A script in which somebody pushes a line to a file of their own. */
    String rivalPushes() {
        return "cd '%s' && git pull -q --rebase origin main && echo x >>notes && git add notes && git commit -qm Rival"
                        .formatted(clone)
                + " && git push -q origin main";
    }

    int pushes() throws IOException {
        return Files.readAllLines(folder.resolve("pushes")).size();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    var place = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) Files.createDirectories(place);
                    else Files.copy(file, place);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
