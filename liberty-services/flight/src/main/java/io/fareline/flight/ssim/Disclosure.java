package io.fareline.flight.ssim;

/**
 * Whether a leg is flown by somebody else than the airline of its number. In columns 149 and 129-131: L (code share) and S
 * (wet lease or shared designator) say that the owner of the aircraft operates it, Z and X that data element 127 names the
 * operator.
 *
 * @param code one of these, or blank; any other character is kept as it was written
 * @param aircraftOwner an airline designator, or empty
 */
public record Disclosure(char code, String aircraftOwner) {
    public static final Disclosure NONE = new Disclosure(' ', "");

    public boolean isByOwner() {
        return code == 'L' || code == 'S';
    }

    public boolean isByDataElement() {
        return code == 'Z' || code == 'X';
    }

    /** Sold under a number beside that of its operator, which has one of its own. */
    public boolean isCodeShare() {
        return code == 'L' || code == 'Z';
    }
}
