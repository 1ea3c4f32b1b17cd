variable "name" {
  description = "Name of the replication group and of what belongs to it"
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,38}$", var.name)) && !endswith(var.name, "-") && !strcontains(var.name, "--")
    error_message = "At most 39 small letters, digits and single hyphens."
  }
}

variable "engine_version" {
  description = "Version of Redis; the laptop's is 6.2, so nothing newer may be needed"
  type        = string

  validation {
    condition     = can(regex("^7\\.[01]$", var.engine_version))
    error_message = "Redis 7.0 or 7.1, to which the family of parameters redis7 belongs."
  }
}

variable "node_type" {
  description = "Kind of machine of each node"
  type        = string

  validation {
    condition     = can(regex("^cache\\.[a-z0-9]+\\.[a-z0-9]+$", var.node_type))
    error_message = "A kind of machine begins with cache."
  }
}

variable "shards" {
  description = "Parts into which the keys are divided"
  type        = number

  validation {
    condition     = var.shards >= 1 && var.shards <= 90 && floor(var.shards) == var.shards
    error_message = "From 1 to 90 shards."
  }
}

variable "replicas" {
  description = "Copies of each shard, in other zones"
  type        = number

  validation {
    condition     = var.replicas >= 0 && var.replicas <= 5 && floor(var.replicas) == var.replicas
    error_message = "From none to 5 replicas of a shard."
  }
}

variable "vpc_id" {
  description = "Network"
  type        = string
}

variable "subnet_ids" {
  description = "Subnets for data, one a zone"
  type        = list(string)

  validation {
    condition     = length(distinct(var.subnet_ids)) >= 2
    error_message = "At least two zones."
  }
}

variable "client_security_group_ids" {
  description = "Who may connect, by name: the cluster's nodes, which are its pods"
  type        = map(string)

  validation {
    condition     = length(var.client_security_group_ids) > 0
    error_message = "A cache that nobody may reach is not needed."
  }
}

variable "data_key_arn" {
  description = "Key that encrypts what is on disk"
  type        = string

  validation {
    condition     = can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.data_key_arn))
    error_message = "Data are encrypted by a key of ours, given by its ARN."
  }
}

variable "logs_key_arn" {
  description = "Key that encrypts the engine's log"
  type        = string

  validation {
    condition     = can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.logs_key_arn))
    error_message = "Logs are encrypted by a key of ours, given by its ARN."
  }
}

variable "log_retention_days" {
  description = "How long the engine's log is kept"
  type        = number
}

variable "snapshot_retention_days" {
  description = "How long daily snapshots are kept"
  type        = number

  validation {
    condition     = var.snapshot_retention_days >= 1 && var.snapshot_retention_days <= 35
    error_message = "From 1 to 35 days: a snapshot is what a new group of another shape begins with."
  }
}

variable "page_topic_arn" {
  description = "Topic that wakes somebody up"
  type        = string
}
