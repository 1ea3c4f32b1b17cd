package io.fareline.cyclic.second;

import io.fareline.cyclic.first.Egg;

public class Hen {
    Egg from;
}
