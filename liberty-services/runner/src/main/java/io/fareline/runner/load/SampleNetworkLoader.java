package io.fareline.runner.load;

import io.fareline.flight.network.Airports;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.samplenetwork.SampleNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Imports the sample airline's schedule from today on, unless exactly that has been imported before. */
public final class SampleNetworkLoader {
    /** How many days of the sample airline are sold; 0 loads nothing. */
    static final String SETTING = "FARELINE_SAMPLE_DAYS";

    private static final String USUAL_DAYS = "60";
    private static final int MOST_DAYS = 366;
    private final Laptop laptop;
    private final int days;
    private final Clock clock;
    private final Consumer<String> progress;
    private final Path file;
    private final Path loaded;

    /** Progress is told line by line. */
    public SampleNetworkLoader(Laptop laptop, Clock clock, Consumer<String> progress) {
        this.laptop = laptop;
        this.days = days(System.getenv().getOrDefault(SETTING, USUAL_DAYS));
        this.clock = clock;
        this.progress = progress;
        this.file = laptop.home().state().resolve("sample-network.ssim");
        this.loaded = laptop.home().state().resolve("sample-network.loaded");
    }

    static int days(String text) {
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > MOST_DAYS) {
            throw new Trouble(SETTING + " must be a whole number from 0 to " + MOST_DAYS + ", but is '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    public void load() {
        if (days == 0) {
            return;
        }
        try {
            new SampleNetwork(Airports.reference(), LocalDate.now(clock), days).writeTo(file);
            var schedule = Files.readAllBytes(file);
            var fingerprint = fingerprint(schedule);
            if (Files.exists(loaded) && Files.readString(loaded).equals(fingerprint)) {
                progress.accept("Today's sample network is loaded already");
                return;
            }
            progress.accept("Importing the sample network: " + days + " days from today");
            var answer = new EdgeCalls(laptop).importSchedule(schedule, false);
            if (!answer.isOk()) {
                throw new Trouble("The sample network was refused (status " + answer.status() + "):\n"
                        + ReportText.of(answer.json()).strip());
            }
            Files.writeString(loaded, fingerprint);
            progress.accept("The sample network is loaded");
        } catch (IOException e) {
            throw new Trouble("Cannot write the sample network into " + file.getParent() + ": " + e.getMessage(), e);
        }
    }

    private static String fingerprint(byte[] schedule) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(schedule));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
