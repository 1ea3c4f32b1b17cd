package io.fareline.bad.foreign;

import io.fareline.other.Lent;

class Borrows {
    Lent lent;
}
