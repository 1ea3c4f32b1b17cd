environment = "dev"
account_id  = "111111111111"
region      = "eu-central-1"

foundation_state = {
  bucket = "fareline-state-111111111111"
  key    = "foundation.tfstate"
  region = "eu-central-1"
}
cluster_state = {
  bucket = "fareline-state-111111111111"
  key    = "cluster.tfstate"
  region = "eu-central-1"
}

# max_connections is fareline.io/database-connections of the overlay. AWS would give 450 to 4 GiB.
database = {
  engine_version        = "17.5"
  instance_class        = "db.t4g.medium"
  instances             = 1
  max_connections       = 400
  volume_gib            = 20
  backup_retention_days = 7
}

# One node: the overlay speaks to it as to a single Redis (FARELINE_REDIS_MODE), which has all slots.
cache = {
  engine_version          = "7.1"
  node_type               = "cache.t4g.small"
  shards                  = 1
  replicas                = 0
  snapshot_retention_days = 1
}

secret_sets    = ["services", "platform", "sandbox-provider"]
secret_keepers = ["fareline-platform-administrator"]

# The function that rotates. Its package is changed by delivery/propose-rotation alone; zeros: none yet.
package_bucket   = "fareline-packages-444444444444"
rotation_package = "0000000000000000000000000000000000000000000000000000000000000000"

log_retention_days = 30
