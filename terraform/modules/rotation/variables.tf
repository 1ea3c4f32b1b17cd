variable "vpc_id" {
  description = "Network in which the database is."
  type        = string
  validation {
    condition     = startswith(var.vpc_id, "vpc-")
    error_message = "Give the id of a VPC: vpc-..."
  }
}

variable "subnet_ids" {
  description = "Private subnets with a way to Secrets Manager, KMS and ElastiCache, in two zones at least."
  type        = list(string)
  validation {
    condition     = length(distinct(var.subnet_ids)) >= 2 && alltrue([for id in var.subnet_ids : startswith(id, "subnet-")])
    error_message = "Give at least two different subnets: subnet-..."
  }
}

variable "database_security_group_id" {
  description = "Security group of the database, into which a rule for the function is put."
  type        = string
  validation {
    condition     = startswith(var.database_security_group_id, "sg-")
    error_message = "Give the id of a security group: sg-..."
  }
}

variable "database_endpoint" {
  description = "Name under which the database's writer answers; that of its certificate where the package checks it."
  type        = string
  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]+$", var.database_endpoint))
    error_message = "Give the host alone, without port or scheme."
  }
}

variable "database_port" {
  description = "Port of the database."
  type        = number
  default     = 5432
  validation {
    condition     = var.database_port >= 1024 && var.database_port <= 65535 && floor(var.database_port) == var.database_port
    error_message = "Give a port from 1024 to 65535."
  }
}

variable "administrator_secret_arn" {
  description = "Secret in which RDS keeps and rotates the administrator's password."
  type        = string
  validation {
    condition     = startswith(var.administrator_secret_arn, "arn:aws:secretsmanager:")
    error_message = "Give the ARN of a secret."
  }
}

variable "login_secrets" {
  description = "Secrets fareline/<service>/database by service; two roles take turns in each."
  type        = map(string)
  validation {
    condition     = alltrue([for service in keys(var.login_secrets) : contains(["auth", "flight", "booking", "payment", "admin", "sandbox-provider"], service)])
    error_message = "There are the services auth, flight, booking, payment, admin and sandbox-provider."
  }
  validation {
    condition     = alltrue([for arn in values(var.login_secrets) : startswith(arn, "arn:aws:secretsmanager:")])
    error_message = "Give the ARNs of secrets."
  }
}

variable "owner_secrets" {
  description = "Secrets fareline/<service>/database-owner by service."
  type        = map(string)
  validation {
    condition     = toset(keys(var.owner_secrets)) == toset(keys(var.login_secrets))
    error_message = "Each database has both logins and an owner: give the same services as in login_secrets."
  }
  validation {
    condition     = alltrue([for arn in values(var.owner_secrets) : startswith(arn, "arn:aws:secretsmanager:")])
    error_message = "Give the ARNs of secrets."
  }
}

variable "redis_secrets" {
  description = "Secrets fareline/<service>/redis by service, which all hold the one token."
  type        = map(string)
  validation {
    condition     = length(var.redis_secrets) > 0 && alltrue([for arn in values(var.redis_secrets) : startswith(arn, "arn:aws:secretsmanager:")])
    error_message = "Give the ARN of at least one secret."
  }
}

variable "key_ring_secrets" {
  description = "Secrets with {current, next, previous} by name, such as auth/signing-keys; signing: JWK for RS256, sealing: {id, key}."
  type        = map(object({ arn = string, kind = string }))
  validation {
    condition     = alltrue([for ring in values(var.key_ring_secrets) : contains(["signing", "sealing"], ring.kind)])
    error_message = "The kind of a ring is signing or sealing."
  }
  validation {
    condition     = alltrue([for ring in values(var.key_ring_secrets) : startswith(ring.arn, "arn:aws:secretsmanager:")])
    error_message = "Give the ARNs of secrets."
  }
}

variable "secrets_key_arn" {
  description = "KMS key of all these secrets, the administrator's too; it also encrypts the settings and what was given up."
  type        = string
  validation {
    condition     = startswith(var.secrets_key_arn, "arn:aws:kms:")
    error_message = "Give the ARN of a KMS key."
  }
}

variable "logs_key_arn" {
  description = "KMS key of the log."
  type        = string
  validation {
    condition     = startswith(var.logs_key_arn, "arn:aws:kms:")
    error_message = "Give the ARN of a KMS key."
  }
}

variable "package" {
  description = "The zip that ./build makes: its SHA-256 in hexadecimal digits, and the bucket of this region in which delivery/publish-rotation has put it as rotation/<sha256>.zip."
  type        = object({ bucket = string, sha256 = string })
  validation {
    condition     = can(regex("^[0-9a-f]{64}$", var.package.sha256))
    error_message = "A hash is 64 hexadecimal digits, in small letters."
  }
  validation {
    condition     = startswith(var.package.bucket, "fareline-packages-")
    error_message = "Packages are in a bucket fareline-packages-..."
  }
}

variable "redis_replication_group_arn" {
  description = "Replication group whose token is rotated."
  type        = string
  validation {
    condition     = can(regex("^arn:aws:elasticache:[^:]*:[^:]*:replicationgroup:[a-z0-9-]+$", var.redis_replication_group_arn))
    error_message = "Give the ARN of a replication group."
  }
}

variable "page_topic_arn" {
  description = "Topic that wakes people."
  type        = string
  validation {
    condition     = startswith(var.page_topic_arn, "arn:aws:sns:")
    error_message = "Give the ARN of a topic."
  }
}

variable "rotation_day" {
  description = "Days of the month on which logins and owners are rotated, from midnight (UTC) on, one an hour."
  type        = object({ logins = number, owners = number })
  default     = { logins = 3, owners = 17 }
  validation {
    condition     = alltrue([for day in values(var.rotation_day) : day >= 1 && day <= 28]) && var.rotation_day.logins != var.rotation_day.owners
    error_message = "Give two different days from 1 to 28, which every month has."
  }
}

variable "close_after_minutes" {
  description = "How long the former login stays open: the refresh of the store and the sync of the mount (5 minutes), the life of a pooled connection (30), and a margin."
  type        = number
  default     = 40
  validation {
    condition     = var.close_after_minutes >= 35 && var.close_after_minutes <= 1440
    error_message = "Pods may use the former login for 5 minutes of sync and 30 of a pooled connection: give 35 to 1440 minutes."
  }
}

variable "close_patience_hours" {
  description = "How long after that sessions of the former login are waited for before it is called a failure."
  type        = number
  default     = 24
  validation {
    condition     = var.close_patience_hours >= 1 && var.close_patience_hours <= 168
    error_message = "Give 1 to 168 hours."
  }
}

variable "key_ring_times" {
  description = "For each kind of ring: days that a key is the current one, minutes from publishing a key to using it, minutes from its last use to its removal."
  type = object({
    signing = object({ period_days = number, publish_minutes = number, retire_minutes = number })
    sealing = object({ period_days = number, publish_minutes = number, retire_minutes = number })
  })
  default = {
    signing = { period_days = 30, publish_minutes = 50, retire_minutes = 20 }
    sealing = { period_days = 30, publish_minutes = 10, retire_minutes = 75 }
  }
  validation {
    condition     = var.key_ring_times.signing.publish_minutes >= 45 && var.key_ring_times.sealing.publish_minutes >= 5
    error_message = "A change takes 5 minutes to every pod, and the mesh reads keys within 40 of that: signing 45 minutes at least, sealing 5."
  }
  validation {
    condition     = var.key_ring_times.signing.retire_minutes >= 16 && var.key_ring_times.sealing.retire_minutes >= 65
    error_message = "5 minutes to every pod, then a token lives for 10 minutes and a skew, a sealed answer for 60: signing 16 minutes at least, sealing 65."
  }
  validation {
    condition     = alltrue([for times in values(var.key_ring_times) : times.period_days >= 1 && times.period_days <= 365])
    error_message = "A key is the current one for 1 to 365 days."
  }
}

variable "redis_period_days" {
  description = "Days after which the token of Redis is rotated; it becomes the only one by order of a person."
  type        = number
  default     = 90
  validation {
    condition     = var.redis_period_days >= 1 && var.redis_period_days <= 365
    error_message = "Give 1 to 365 days."
  }
}
