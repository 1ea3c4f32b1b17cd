package io.fareline.bench.search.http;

import io.fareline.bench.search.Scene;
import io.fareline.bench.search.SearchFigure;
import io.fareline.bench.search.http.Comparison.Targets;
import io.fareline.bench.search.http.constant.ConstantOffers;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.secret.ApiClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/**
 * {@code GET /v1/offers} over HTTP against the same server that answers a constant object of the same kind and size behind
 * the same checks: at least half as many answers a second, and at half of its load a p99 of at most twice the other's.
 */
public final class HttpFigure implements SearchFigure {
    private static final double LEAST_SHARE = 0.5;
    private static final double MOST_P99 = 2;
    private static final int QUESTIONS = 8_192;
    private static final int SAMPLED = 801;
    private static final String HOST = "127.0.0.1";

    @Override
    public String name() {
        return "http";
    }

    @Override
    public boolean measure(Scene scene) throws InterruptedException {
        var fareline = scene.fareline();
        var calls = new EdgeCalls(fareline.laptop());
        scene.run().say("Importing the network");
        var imported = calls.importSchedule(scene.network().file(), false);
        if (!imported.isOk()) throw new Trouble("The import was refused: " + imported.json());
        // A server that has started has all of the network in its memory; one that follows an import may not have it
        // yet.
        fareline.restart("flight");
        var questions = new OfferQuestions(
                scene.network(), scene.from(), Scene.DAYS, scene.run().options().number("seed"), QUESTIONS);
        int port = fareline.part("flight").ports().getFirst();
        var server = URI.create("http://" + HOST + ":" + port);
        try {
            String token = calls.token(ApiClient.BUYER);
            byte[] answer = MeanAnswer.among(server, questions.requests(token).subList(0, SAMPLED));
            new CopyOfFlight(fareline).start(answer);
            MeanAnswer.expect(answer, server, constantRequest(token));
        } catch (IOException failed) {
            throw new Trouble("flight could not be asked: " + failed.getMessage(), failed);
        }
        var comparison = new Comparison(scene.run(), fareline);
        comparison.warmUp(targets(calls, questions, port));
        long turns = scene.run().options().number("turns");
        for (long turn = 0; turn < turns; turn++) comparison.saturate(targets(calls, questions, port));
        for (long turn = 0; turn < turns; turn++) comparison.atHalf(targets(calls, questions, port));
        return judge(scene, comparison);
    }

    /** With a new token, since one does not last for all turns. */
    private static Targets targets(EdgeCalls calls, OfferQuestions questions, int port) {
        var server = new InetSocketAddress(HOST, port);
        String token = calls.token(ApiClient.BUYER);
        return new Targets(
                new Target("search", server, questions.requests(token)),
                new Target("constant", server, List.of(constantRequest(token))));
    }

    private static byte[] constantRequest(String token) {
        return OfferQuestions.request("/" + ConstantOffers.PATH, token);
    }

    private static boolean judge(Scene scene, Comparison comparison) {
        var search = comparison.search;
        var constant = comparison.constant;
        double share = search.perSecond.value() / constant.perSecond.value();
        double p99 = search.p99.value() / constant.p99.value();
        var figures = scene.run().figures().line("").line("http");
        search.report("GET /v1/offers", figures);
        constant.report("the constant answer", figures);
        figures.number("  answers against the constant (at least " + LEAST_SHARE + ")", share, "")
                .number("  the same by processor time", constant.processor.value() / search.processor.value(), "")
                .number("  p99 against the constant (at most " + MOST_P99 + ")", p99, "");
        return isKept(share, p99, search.bad() + constant.bad());
    }

    static boolean isKept(double share, double p99, int bad) {
        return share >= LEAST_SHARE && p99 <= MOST_P99 && bad == 0;
    }
}
