package io.fareline.bench;

import io.fareline.platform.testing.ServerFailure;
import io.fareline.runner.WrongUsage;
import io.fareline.runner.laptop.Trouble;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code ./fareline bench}: lists the benches, or runs one. */
public final class Main {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private Main() {}

    /** The first argument is the repository, the second {@code bench}, then the name of one and its options. */
    public static void main(String[] arguments) {
        var words = Arrays.asList(arguments).subList(2, arguments.length);
        System.exit(run(Path.of(arguments[0]), Benches.known(), words));
    }

    static int run(Path repository, Benches benches, List<String> words) {
        try {
            if (words.isEmpty()) {
                benches.list(System.out);
                return OK;
            }
            var bench = benches.named(words.getFirst());
            var options = Options.read(bench, words.subList(1, words.size()));
            return BenchRun.of(repository, bench, options).begin() ? OK : FAILED;
        } catch (WrongUsage wrong) {
            System.err.println("fareline: " + wrong.getMessage() + " (./fareline bench lists the benches)");
            return WRONG_USAGE;
        } catch (Trouble | ServerFailure | UncheckedIOException trouble) {
            System.err.println("fareline: " + trouble.getMessage());
            return FAILED;
        } catch (InterruptedException stopped) {
            return FAILED;
        }
    }
}
