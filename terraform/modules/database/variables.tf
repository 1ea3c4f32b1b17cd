variable "name" {
  description = "Name of the cluster and of what belongs to it"
  type        = string

  validation {
    condition     = can(regex("^[a-z]([a-z0-9]|-[a-z0-9])*$", var.name)) && length(var.name) <= 50
    error_message = "Small letters, digits and single hyphens, 50 at most."
  }
}

variable "region" {
  description = "Region of the cluster"
  type        = string
}

variable "account_id" {
  description = "Account of the cluster"
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account has twelve digits."
  }
}

variable "engine_version" {
  description = "Version of Aurora PostgreSQL"
  type        = string

  validation {
    condition     = can(regex("^1[78]\\.[0-9]+$", var.engine_version))
    error_message = "A minor version of PostgreSQL 17 or 18, written out: 17.5."
  }
}

variable "instance_class" {
  description = "Kind of machine of each instance"
  type        = string

  validation {
    condition     = contains(keys(local.machines), var.instance_class)
    error_message = "The module knows the memory and disk of ${join(", ", keys(local.machines))}."
  }

  validation {
    condition     = var.global_database == null || !startswith(var.instance_class, "db.t")
    error_message = "AWS lets no db.t into a global database."
  }
}

variable "instances" {
  description = "How many instances: one writes, the others take over"
  type        = number

  validation {
    condition     = contains([1, 2, 3, 4], var.instances)
    error_message = "From 1 to 4: there is a day of maintenance for each."
  }
}

variable "max_connections" {
  description = "Most connections; the overlay's fareline.io/database-connections"
  type        = number

  # AWS's own default divides the memory so; a number above it is paid with the cache, or with the server's life.
  validation {
    condition     = local.machine == null || try(var.max_connections >= 50 && var.max_connections * 9531392 <= local.machine.memory_gib * 1024 * 1024 * 1024, false)
    error_message = "That kind of machine has memory for ${try(floor(local.machine.memory_gib * 1024 * 1024 * 1024 / 9531392), 0)} connections."
  }
}

variable "volume_gib" {
  description = "What the volume is expected to hold at most; an alarm tells at four fifths"
  type        = number
}

variable "backup_retention_days" {
  description = "How far back a copy can be restored"
  type        = number

  validation {
    condition     = var.backup_retention_days >= 1 && var.backup_retention_days <= 35
    error_message = "From 1 to 35 days; AWS keeps no more."
  }
}

variable "log_retention_days" {
  description = "How long logs are kept"
  type        = number
}

variable "global_database" {
  description = "The global database that the cluster belongs to: as its primary, which makes it, or as a secondary in another region; null: it stands alone"
  type = object({
    identifier     = string
    role           = string
    primary_region = string
  })
  default = null

  validation {
    condition     = var.global_database == null || try(contains(["primary", "secondary"], var.global_database.role), false)
    error_message = "A member is primary or secondary."
  }

  validation {
    condition     = var.global_database == null || try((var.global_database.role == "primary") == (var.global_database.primary_region == var.region), false)
    error_message = "The primary is in the primary's region, and the secondary is not."
  }
}

variable "first_apply" {
  description = "True in the one apply that makes the primary of a global database, which is given administrator_password"
  type        = bool
  default     = false
}

variable "administrator_password" {
  description = "First password of the administrator of a global database; in no state and no plan"
  type        = string
  default     = null
  ephemeral   = true
  sensitive   = true
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
    error_message = "Aurora keeps its volume in several zones: at least two subnets."
  }
}

variable "client_security_group_ids" {
  description = "Who may connect, by name: the cluster's nodes, which are its pods"
  type        = map(string)

  validation {
    condition     = length(var.client_security_group_ids) > 0
    error_message = "A database that nobody may reach is not needed."
  }
}

variable "data_key_arn" {
  description = "Key that encrypts volume, backups and performance insights"
  type        = string

  validation {
    condition     = can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.data_key_arn))
    error_message = "Data are encrypted by a key of ours, given by its ARN."
  }
}

variable "secrets_key_arn" {
  description = "Key that encrypts the administrator's secret"
  type        = string

  validation {
    condition     = can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.secrets_key_arn))
    error_message = "Secrets are encrypted by a key of ours, given by its ARN."
  }
}

variable "logs_key_arn" {
  description = "Key that encrypts logs"
  type        = string

  validation {
    condition     = can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.logs_key_arn))
    error_message = "Logs are encrypted by a key of ours, given by its ARN."
  }
}

variable "page_topic_arn" {
  description = "Topic that wakes somebody up"
  type        = string
}

variable "work_topic_arn" {
  description = "Topic for what can wait until tomorrow"
  type        = string
}
