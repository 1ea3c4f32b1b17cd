package io.fareline.runner.load;

import io.fareline.runner.WrongUsage;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Imports an SSIM file through the admin API, or with {@code --dry-run} shows what it would change. */
public final class ImportFile {
    private static final String DRY_RUN = "--dry-run";
    private static final long LARGEST = 64L << 20;
    private final Laptop laptop;
    private final PrintStream out;

    public ImportFile(Laptop laptop, PrintStream out) {
        this.laptop = laptop;
        this.out = out;
    }

    /** @return the exit status: 0 when imported or shown, 1 when refused */
    public int run(List<String> options) {
        var files = options.stream().filter(option -> !option.equals(DRY_RUN)).toList();
        if (files.size() != 1 || options.size() > 2 || files.getFirst().startsWith("-")) {
            throw new WrongUsage("import wants one SSIM file, and " + DRY_RUN + " to change nothing");
        }
        if (!laptop.home().exists()) {
            throw new Trouble("Nothing runs; ./fareline up starts it");
        }
        var answer = new EdgeCalls(laptop).importSchedule(read(Path.of(files.getFirst())), options.contains(DRY_RUN));
        if (answer.isOk()) {
            out.print(ReportText.of(answer.json()));
            return 0;
        }
        out.println("Refused (status " + answer.status() + "); nothing has changed.");
        out.print(ReportText.of(answer.json()));
        return 1;
    }

    private static byte[] read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Trouble("There is no file " + file);
            }
            if (Files.size(file) > LARGEST) {
                throw new Trouble(file + " is larger than " + (LARGEST >> 20) + " MB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Trouble("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
