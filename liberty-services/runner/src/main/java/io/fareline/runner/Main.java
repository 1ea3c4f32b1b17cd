package io.fareline.runner;

import io.fareline.platform.testing.ServerFailure;
import io.fareline.runner.images.ImagesCommand;
import io.fareline.runner.laptop.Home;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.load.ImportFile;
import io.fareline.runner.verify.VerifyCommand;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** The commands behind {@code ./fareline}, which has found a JDK and built what was missing. */
public final class Main {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private Main() {}

    /** The first argument is the repository, the second the command. */
    public static void main(String[] arguments) {
        System.exit(run(Path.of(arguments[0]), Arrays.asList(arguments).subList(1, arguments.length)));
    }

    static int run(Path repository, List<String> arguments) {
        try {
            var home = Home.of(repository, System.getenv());
            return command(home, arguments);
        } catch (WrongUsage wrong) {
            System.err.println("fareline: " + wrong.getMessage() + " (./fareline help lists the commands)");
            return WRONG_USAGE;
        } catch (Trouble | ServerFailure trouble) {
            System.err.println("fareline: " + trouble.getMessage());
            return FAILED;
        } catch (UncheckedIOException trouble) {
            System.err.println("fareline: " + trouble.getMessage() + ": "
                    + trouble.getCause().getMessage());
            return FAILED;
        }
    }

    private static int command(Home home, List<String> arguments) {
        var name = arguments.getFirst();
        var options = arguments.subList(1, arguments.size());
        if (List.of("up", "status", "verify", "test").contains(name)) {
            WrongUsage.none(name, options);
        }
        return switch (name) {
            case "up" -> new Up(laptop(home), Clock.systemUTC(), new Progress(System.out)).run();
            case "down" -> new Down(laptop(home), System.out).run(WrongUsage.flag(name, options, "--purge"));
            case "status" -> new Status(laptop(home), System.out).run();
            case "logs" -> new ShowLog(laptop(home), System.out).run(options);
            case "kill" -> new Processes(laptop(home), new Progress(System.out)).kill(options);
            case "start" -> new Processes(laptop(home), new Progress(System.out)).start(options);
            case "images" -> new ImagesCommand(home, System.getenv(), new Progress(System.out)).run(options);
            case "rotate" -> new Rotate(laptop(home), new Progress(System.out)).run(options);
            case "import" -> new ImportFile(laptop(home), System.out).run(options);
            case "verify" -> new VerifyCommand(laptop(home), System.getenv(), System.out).run();
            case "test" -> new TestEverything(home).run();
            default -> throw new WrongUsage("there is no command '" + name + "'");
        };
    }

    private static Laptop laptop(Home home) {
        return Laptop.of(home, System.getenv());
    }
}
