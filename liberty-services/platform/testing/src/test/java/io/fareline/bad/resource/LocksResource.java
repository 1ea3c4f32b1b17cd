package io.fareline.bad.resource;

import org.redisson.api.RedissonClient;

class LocksResource {
    RedissonClient redisson;
}
