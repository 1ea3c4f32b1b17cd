package io.fareline.cyclic.first;

import io.fareline.cyclic.second.Hen;

public class Egg {
    Hen of;
}
