package io.fareline.flight.codeshare;

import io.fareline.flight.schedulereading.Warnings;
import io.fareline.flight.ssim.Configuration;
import io.fareline.flight.ssim.LegRecord;
import io.fareline.flight.ssim.SegmentDataRecord;
import io.fareline.flight.ssim.SsimErrors;
import java.util.List;
import java.util.TreeSet;

/** Gathers what is said of one leg, in its own record and in the segment data below it. */
final class FactsOfLeg {
    /** More than any flight has; what goes beyond is refused, so that a row stays small. */
    static final int MOST_DUPLICATES = 99;

    private final LegRecord leg;
    private final Warnings warnings;
    private final SsimErrors errors;
    private final String own;
    private final TreeSet<String> marketedAs = new TreeSet<>();
    private final String[] mctStatus = new String[2];
    private String operatingFlight = "";
    private int operatingLine;
    private String disclosed = "";
    private Configuration configuration;

    FactsOfLeg(LegRecord leg, Warnings warnings, SsimErrors errors) {
        this.leg = leg;
        this.warnings = warnings;
        this.errors = errors;
        own = leg.key().airline() + leg.key().flightNumber() + leg.key().suffix();
        mctStatus[0] = mctStatus(leg.line(), 120, leg.departure().mctStatus());
        mctStatus[1] = mctStatus(leg.line(), 121, leg.arrival().mctStatus());
    }

    /** @param alone whether the segment is this leg and no other */
    void add(SegmentDataRecord segment, boolean alone) {
        switch (segment.dataElement()) {
            case SegmentDataRecord.DUPLICATES -> segment.flights().forEach(flight -> addDuplicate(segment, flight));
            case SegmentDataRecord.OPERATING_FLIGHT ->
                setOperatingFlight(segment, segment.flights().getFirst());
            case SegmentDataRecord.CONFIGURATION -> configure(segment);
            case SegmentDataRecord.BOOKING_CLASSES -> {
                // Which classes are sold is the tariff's to say; only whether they can be read is told.
                if (!segment.data().matches("([A-Z][0-9]{0,3})+ *"))
                    warnings.add(segment.line(), 40, "these are no booking class letters, with or without their seats");
            }
            case SegmentDataRecord.OPERATING_AIRLINE -> disclose(segment);
            case SegmentDataRecord.MCT_STATUS -> {
                // Over several legs it is about passengers who stay on board, which no single leg can tell.
                if (alone) overrideMctStatus(segment);
            }
            default -> throw new IllegalArgumentException("not read: " + segment.dataElement());
        }
    }

    private void addDuplicate(SegmentDataRecord segment, String flight) {
        if (lacksNumber(flight)) {
            warnings.add(segment.line(), 40, "%s without a flight number names no duplicate".formatted(flight));
        } else if (flight.equals(own)) {
            errors.add(segment.line(), 40, "%s cannot be a duplicate of itself".formatted(own));
        } else if (marketedAs.add(flight) && marketedAs.size() == MOST_DUPLICATES + 1) {
            errors.add(segment.line(), 40, "%s has more than %d duplicates".formatted(own, MOST_DUPLICATES));
        }
    }

    private void setOperatingFlight(SegmentDataRecord segment, String flight) {
        String complaint = null;
        if (lacksNumber(flight)) complaint = "%s without a flight number is no operating flight".formatted(flight);
        else if (flight.equals(own)) complaint = "%s cannot operate for itself".formatted(own);
        else if (!operatingFlight.isEmpty() && !operatingFlight.equals(flight))
            complaint = "%s is operated by %s or by %s, not by both".formatted(own, operatingFlight, flight);
        if (complaint != null) {
            errors.add(segment.line(), 40, complaint);
            return;
        }
        operatingFlight = flight;
        operatingLine = segment.line();
    }

    private static boolean lacksNumber(String flight) {
        return flight.substring(2).chars().noneMatch(Character::isDigit);
    }

    private static String airline(String flight) {
        return flight.substring(0, Character.isLetter(flight.charAt(2)) ? 3 : 2);
    }

    private void configure(SegmentDataRecord segment) {
        var told = Configuration.of(segment.data());
        if (!leg.configuration().equals(Configuration.ELSEWHERE))
            warnings.add(segment.line(), 40, "the leg's own record has no XX, and its configuration is used");
        else if (told.equals(Configuration.ELSEWHERE))
            errors.add(segment.line(), 40, "the configuration must be here, and not XX");
        else if (!told.isBlank() && told.seats().values().stream().allMatch(seats -> seats == 0))
            errors.add(segment.line(), 40, "the configuration has no seats");
        else if (configuration != null && !configuration.equals(told))
            errors.add(segment.line(), 40, "%s has another configuration already".formatted(own));
        else configuration = told;
    }

    /** What stands in 108 where the leg's own record says so; null where nothing does. */
    Configuration configuration() {
        return configuration;
    }

    private void disclose(SegmentDataRecord segment) {
        var airline = OperatingAirline.parse(segment.data());
        if (!airline.wellFormed())
            warnings.add(segment.line(), 40, "this is no operating airline such as BA, BA /NAME or /NAME");
        if (disclosed.isEmpty()) disclosed = airline.carrier();
        else if (!disclosed.equals(airline.carrier()))
            warnings.add(segment.line(), 40, "%s is operated by %s already, which is used".formatted(own, disclosed));
    }

    private void overrideMctStatus(SegmentDataRecord segment) {
        var data = segment.data();
        if (data.matches(" *[DI]/[DI] *")) {
            mctStatus[0] = data.strip().substring(0, 1);
            mctStatus[1] = data.strip().substring(2);
        } else {
            warnings.add(
                    segment.line(), 40, "connection status '%s' is not such as D/I; it is left out".formatted(data));
        }
    }

    private String mctStatus(int line, int column, char written) {
        if (written == 'D' || written == 'I') return String.valueOf(written);
        if (written != ' ')
            warnings.add(
                    line, column, "connection status '%c' is not D, I or blank; it is left out".formatted(written));
        return "";
    }

    LegFacts facts() {
        if (!operatingFlight.isEmpty() && !marketedAs.isEmpty())
            errors.add(operatingLine, 31, "%s has duplicates (010), so it cannot be one (050)".formatted(own));
        var carrier = operatingCarrier();
        return new LegFacts(
                operatingFlight, operatingLine, carrier, List.copyOf(marketedAs), mctStatus[0], mctStatus[1]);
    }

    private String operatingCarrier() {
        var disclosure = leg.disclosure();
        var carrier = disclosed;
        if (disclosure.isByOwner() && carrier.isEmpty()) carrier = disclosure.aircraftOwner();
        if ((disclosure.isByOwner() || disclosure.isByDataElement()) && carrier.isEmpty())
            warnings.add(leg.line(), 149, "%s is operated by another airline that is not named".formatted(own));
        if (disclosure.code() != ' ' && !disclosure.isByOwner() && !disclosure.isByDataElement())
            warnings.add(leg.line(), 149, "disclosure '%c' is not L, S, X, Z or blank".formatted(disclosure.code()));
        if (disclosure.isCodeShare() && operatingFlight.isEmpty())
            warnings.add(
                    leg.line(), 149, "which flight operates %s is not said (050); it is sold as it is".formatted(own));
        if (carrier.isEmpty() && !operatingFlight.isEmpty()) carrier = airline(operatingFlight);
        return carrier.equals(leg.key().airline()) ? "" : carrier;
    }
}
