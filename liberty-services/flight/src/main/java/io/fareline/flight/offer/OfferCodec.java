package io.fareline.flight.offer;

import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.Party;
import io.fareline.flight.schedule.Cabin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes an offer into few bytes and reads it back. What it reads was sealed by us, but its counts are bounded anyway. */
final class OfferCodec {
    private OfferCodec() {}

    static byte[] encode(Offer offer) {
        var bytes = new ByteArrayOutputStream(160);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(offer.expiresAt().toEpochMilli());
            out.writeByte(offer.party().adults());
            out.writeByte(offer.party().children());
            out.writeByte(offer.party().infants());
            out.writeByte(offer.segments().size());
            for (var segment : offer.segments()) write(out, segment);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when the bytes are no offer */
    static Offer decode(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Instant expiresAt = Instant.ofEpochMilli(in.readLong());
            var party = new Party(in.readUnsignedByte(), in.readUnsignedByte(), in.readUnsignedByte());
            var segments = new ArrayList<Offer.Segment>();
            int count = bounded(in.readUnsignedByte(), Offer.MOST_SEGMENTS);
            for (int read = 0; read < count; read++) segments.add(readSegment(in));
            if (in.read() != -1) throw new IOException("something behind the end");
            return new Offer(expiresAt, party, List.copyOf(segments));
        }
    }

    private static void write(DataOutputStream out, Offer.Segment segment) throws IOException {
        Fare fare = segment.fare();
        out.writeByte(fare.bookingClass().charAt(0));
        out.writeByte(fare.cabin().ordinal());
        out.writeUTF(fare.fareBasis());
        out.writeUTF(fare.currency());
        out.writeLong(fare.adult());
        out.writeLong(fare.child());
        out.writeLong(fare.infant());
        out.writeLong(fare.seatTaxes());
        out.writeBoolean(fare.refundable());
        out.writeLong(fare.cancellationFee());
        out.writeByte(segment.legs().size());
        for (var leg : segment.legs()) {
            out.writeLong(leg.id());
            out.writeInt(leg.timesVersion());
        }
    }

    private static Offer.Segment readSegment(DataInputStream in) throws IOException {
        var fare = new Fare(
                String.valueOf((char) in.readUnsignedByte()),
                Cabin.values()[bounded(in.readUnsignedByte() + 1, Cabin.values().length) - 1],
                in.readUTF(),
                in.readUTF(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readBoolean(),
                in.readLong());
        int count = bounded(in.readUnsignedByte(), Offer.MOST_LEGS);
        var legs = new ArrayList<Offer.Leg>();
        for (int read = 0; read < count; read++) legs.add(new Offer.Leg(in.readLong(), in.readInt()));
        return new Offer.Segment(fare, List.copyOf(legs));
    }

    private static int bounded(int count, int most) throws IOException {
        if (count < 1 || count > most) throw new IOException("a count out of bounds");
        return count;
    }
}
