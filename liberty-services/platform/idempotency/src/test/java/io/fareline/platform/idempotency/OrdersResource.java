package io.fareline.platform.idempotency;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Answers as the test says, and counts how often it runs and for which effects. */
@Path("orders")
public class OrdersResource {
    final AtomicInteger runs = new AtomicInteger();
    final ConcurrentLinkedQueue<UUID> effects = new ConcurrentLinkedQueue<>();
    final IdempotentRequest request;
    volatile Function<String, Response> answer = this::placed;

    OrdersResource(IdempotentRequest request) {
        this.request = request;
    }

    @POST
    @Idempotent
    @Produces("application/json")
    public Response place(String order) {
        runs.incrementAndGet();
        effects.add(request.effectId());
        return answer.apply(order);
    }

    @POST
    @Idempotent
    @Path("{id}/payments")
    public Response pay(String payment) {
        return place(payment);
    }

    @POST
    @Idempotent(fileLimit = "orders.file.limit")
    @Path("files")
    public Response take(InputStream file) throws IOException {
        return place(String.valueOf(file.readAllBytes().length));
    }

    @POST
    @Idempotent(secret = true)
    @Path("coupons")
    public Response coupon(String order) {
        return place(order);
    }

    @POST
    @IdempotentBy(value = "nothing", because = "it only counts")
    @Path("unmarked")
    public Response unmarked(String order) {
        runs.incrementAndGet();
        return Response.noContent().build();
    }

    Response placed(String order) {
        return Response.created(URI.create("orders/" + request.effectId()))
                .tag("1")
                .header("X-Run", runs.get())
                .entity("{\"run\":" + runs.get() + ",\"order\":\"" + order + "\"}")
                .build();
    }

    static Response refused(int status) {
        throw new WebApplicationException(
                Response.status(status).entity("refused").type("text/plain").build());
    }
}
