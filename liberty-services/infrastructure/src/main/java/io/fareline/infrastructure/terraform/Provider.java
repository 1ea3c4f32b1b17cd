package io.fareline.infrastructure.terraform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the one provider comes from: a folder that has it unpacked, or the public registry. */
record Provider(Optional<Path> mirror) {
    static final String VERSION = "5.100.0";
    static final String MIRROR = "FARELINE_TERRAFORM_MIRROR";

    private static final String ADDRESS = "registry.terraform.io/hashicorp/aws";

    static Provider find(Map<String, String> environment) {
        var told = Optional.ofNullable(environment.get(MIRROR)).filter(each -> !each.isEmpty());
        if (told.isPresent()) return new Provider(told.map(Path::of));
        var usual = Stream.of(
                        environment.getOrDefault("HOME", "") + "/.terraform.d/plugins",
                        "/usr/local/share/terraform/plugins",
                        "/usr/share/terraform/plugins")
                .map(Path::of);
        return new Provider(Stream.concat(usual, below(Path.of("/opt")))
                .filter(Provider::isIn)
                .findFirst());
    }

    /** Where what comes with no package is unpacked. */
    private static Stream<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) return Stream.of();
        try (var folders = Files.list(folder)) {
            return folders.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Terraform is told in a file of its own, whatever else this machine's user has told it. */
    Path configure(Path folder) {
        var source = mirror.map(path -> """
                  filesystem_mirror {
                    path    = "%s"
                    include = ["%s"]
                  }
                """.formatted(path, ADDRESS)).orElse("""
                  direct {
                    include = ["%s"]
                  }
                """.formatted(ADDRESS));
        try {
            // What is unpacked is led to; what is fetched is fetched once.
            var cache = mirror.isPresent()
                    ? ""
                    : "plugin_cache_dir = \"" + Files.createDirectories(folder.resolve("plugins")) + "\"\n"
                            + "plugin_cache_may_break_dependency_lock_file = true\n";
            Files.createDirectories(folder);
            return Files.writeString(
                    folder.resolve("terraform.rc"),
                    "disable_checkpoint = true\n" + cache + "provider_installation {\n" + source + "}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String missing() {
        return "the provider %s %s could not be had from %s; name a folder that has it unpacked in %s"
                .formatted(ADDRESS, VERSION, mirror.map(Path::toString).orElse("the public registry"), MIRROR);
    }

    private static boolean isIn(Path folder) {
        return Files.isDirectory(folder.resolve(ADDRESS).resolve(VERSION).resolve(platform()));
    }

    private static String platform() {
        var arm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        return system + (arm ? "_arm64" : "_amd64");
    }
}
