variable "database" {
  description = "Version and sizes of the database (README of the module); null: there is none"
  type = object({
    engine_version        = string
    instance_class        = string
    instances             = number
    max_connections       = number
    volume_gib            = number
    backup_retention_days = number
  })
  default = null
}

variable "global_database" {
  description = "The global database that the cluster belongs to, as its primary or as a secondary; null: it stands alone"
  type        = object({ identifier = string, role = string, primary_region = string })
  default     = null

  validation {
    condition     = var.global_database == null || var.database != null
    error_message = "A member of a global database is a database."
  }
}

variable "first_apply" {
  description = "True in the one apply that makes a global database's primary, together with administrator_password"
  type        = bool
  default     = false
}

variable "administrator_password" {
  description = "First password of the administrator of a global database (README); in no state and no plan"
  type        = string
  default     = null
  ephemeral   = true
  sensitive   = true
}

variable "database_host" {
  description = "What database.fareline.internal points at while a copy stands in for the cluster (restore-a-database); null: the cluster"
  type        = string
  default     = null

  validation {
    condition     = var.database_host == null || try(endswith(var.database_host, ".${var.region}.rds.amazonaws.com"), false)
    error_message = "A copy is a cluster of RDS in the same region."
  }
}

variable "cache" {
  description = "Version and sizes of Redis (README of the module); null: there is none"
  type = object({
    engine_version          = string
    node_type               = string
    shards                  = number
    replicas                = number
    snapshot_retention_days = number
  })
  default = null
}

variable "secret_sets" {
  description = "Which secrets the environment has: of services, platform, sandbox-provider; none where they are replicas"
  type        = set(string)

  validation {
    condition     = length(setsubtract(var.secret_sets, ["services", "platform", "sandbox-provider"])) == 0
    error_message = "Sets are services, platform and sandbox-provider."
  }

  # Rotation fills and changes them, and needs both.
  validation {
    condition     = !contains(var.secret_sets, "services") || (var.database != null && var.cache != null)
    error_message = "The services' secrets are of no use without a database and Redis."
  }

  validation {
    condition     = var.environment != "prod" || !contains(var.secret_sets, "sandbox-provider")
    error_message = "There is no play money in production."
  }
}

variable "delivery_secrets" {
  description = "Secrets of Jenkins and Atlantis, each with the role that reads it"
  type        = map(string)
  default     = {}

  validation {
    condition = alltrue([for name, reader in var.delivery_secrets :
    can(regex("^fareline/(jenkins|atlantis)/[a-z-]+$", name)) && try(reader == "fareline-${split("/", name)[1]}-secrets", false)])
    error_message = "Secrets of Jenkins are read by fareline-jenkins-secrets, those of Atlantis by fareline-atlantis-secrets."
  }
}

variable "secret_keepers" {
  description = "Names of the roles of people who write values, and read them where it must be"
  type        = set(string)

  validation {
    condition     = length(var.secret_keepers) > 0 && length(setintersection(var.secret_keepers, ["fareline-terraform-plan", "fareline-terraform-apply"])) == 0
    error_message = "Somebody keeps the secrets, and it is not Terraform."
  }
}

variable "secret_replica" {
  description = "Where all secrets are kept besides, and the key there; null: nowhere"
  type        = object({ region = string, key = string })
  default     = null

  validation {
    condition     = var.secret_replica == null || try(var.secret_replica.region != var.region, false)
    error_message = "A replica is in another region."
  }
}

variable "rotation_role" {
  description = "Name of the role of the function that rotates"
  type        = string
  default     = "fareline-rotation"
}

variable "rotation_package" {
  description = "SHA-256 of the package of the function that rotates, as delivery/propose-rotation writes it; zeros: none yet"
  type        = string
  default     = null

  validation {
    condition     = var.rotation_package == null ? !contains(var.secret_sets, "services") : can(regex("^[0-9a-f]{64}$", var.rotation_package))
    error_message = "Whoever has the services' secrets rotates them, by a package that is named by 64 hexadecimal digits."
  }
}

variable "package_bucket" {
  description = "Bucket of packages of functions in this region, which the foundation of delivery makes"
  type        = string
  default     = null

  validation {
    condition     = var.package_bucket != null || var.rotation_package == null
    error_message = "A package lies in a bucket."
  }
}
