package io.fareline.bad.typetransaction;

import jakarta.transaction.Transactional;

@Transactional
class ReleaseHold {}
