# What the controllers of kustomize/argocd/platform may do.
locals {
  # An output that is null is not in the state at all.
  public_zone_id = try(local.foundation[var.region].public_zone_id, null)

  platform_roles = merge(
    {
      fareline-load-balancer-controller = {
        description     = "Makes the load balancers that Services ask for"
        namespace       = "kube-system"
        service_account = "load-balancer-controller"
        policy          = jsonencode({ Version = "2012-10-17", Statement = local.load_balancer_statements })
      }

      fareline-cluster-autoscaler = {
        description     = "Sets how many nodes there are"
        namespace       = "kube-system"
        service_account = "cluster-autoscaler"
        policy          = jsonencode({ Version = "2012-10-17", Statement = local.autoscaler_statements })
      }

      fareline-loki = {
        description     = "Keeps logs in its bucket"
        namespace       = "observability"
        service_account = "loki"
        policy          = jsonencode({ Version = "2012-10-17", Statement = local.loki_statements })
      }
    },
    # It asks whether images are signed, where services run.
    {
      for account in compact([length(var.services) > 0 ? var.signing_account_id : null]) : "fareline-kyverno" => {
        description     = "Reads images' signatures and the key that they are checked by"
        namespace       = "kyverno"
        service_account = "admission-controller"
        policy          = jsonencode({ Version = "2012-10-17", Statement = local.signature_statements })
      }
    },
    # Where there is no public zone there is nothing to prove.
    {
      for id in compact([local.public_zone_id]) : "fareline-cert-manager" => {
        description     = "Proves to a certificate authority that names are ours"
        namespace       = "cert-manager"
        service_account = "cert-manager"
        policy          = jsonencode({ Version = "2012-10-17", Statement = local.certificate_statements })
      }
    },
  )

  autoscaler_statements = [
    {
      Effect = "Allow"
      Action = [
        "autoscaling:DescribeAutoScalingGroups",
        "autoscaling:DescribeAutoScalingInstances",
        "autoscaling:DescribeLaunchConfigurations",
        "autoscaling:DescribeScalingActivities",
        "ec2:DescribeImages",
        "ec2:DescribeInstanceTypes",
        "ec2:DescribeLaunchTemplateVersions",
        "ec2:GetInstanceTypesFromInstanceRequirements",
      ]
      # AWS cannot narrow what describes: these take no resource.
      Resource = "*"
    },
    {
      Effect   = "Allow"
      Action   = ["eks:DescribeNodegroup"]
      Resource = [for region in local.regions : "arn:aws:eks:${region}:${var.account_id}:nodegroup/${local.cluster_name}/*/*"]
    },
    {
      Effect   = "Allow"
      Action   = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"]
      Resource = [for region in local.regions : "arn:aws:autoscaling:${region}:${var.account_id}:autoScalingGroup:*:autoScalingGroupName/*"]
      # EKS writes both on the groups of its nodes.
      Condition = {
        StringEquals = {
          "aws:ResourceTag/k8s.io/cluster-autoscaler/enabled"               = "true"
          "aws:ResourceTag/k8s.io/cluster-autoscaler/${local.cluster_name}" = "owned"
        }
      }
    },
  ]

  loki_statements = [
    {
      Effect   = "Allow"
      Action   = ["s3:ListBucket"]
      Resource = [for region in local.regions : "arn:aws:s3:::${local.foundation[region].loki_bucket}"]
    },
    {
      Effect   = "Allow"
      Action   = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
      Resource = [for region in local.regions : "arn:aws:s3:::${local.foundation[region].loki_bucket}/*"]
    },
    {
      Effect    = "Allow"
      Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
      Resource  = [for region in local.regions : local.foundation[region].key_arns["logs"]]
      Condition = { StringEquals = { "kms:ViaService" = [for region in local.regions : "s3.${region}.amazonaws.com"] } }
    },
  ]

  certificate_statements = [
    {
      Effect   = "Allow"
      Action   = ["route53:GetChange"]
      Resource = "arn:aws:route53:::change/*"
    },
    {
      Effect   = "Allow"
      Action   = ["route53:ListResourceRecordSets"]
      Resource = "arn:aws:route53:::hostedzone/${coalesce(local.public_zone_id, "none")}"
    },
    {
      Effect   = "Allow"
      Action   = ["route53:ChangeResourceRecordSets"]
      Resource = "arn:aws:route53:::hostedzone/${coalesce(local.public_zone_id, "none")}"
      # "For all values" is true of none, so there must be some.
      Condition = {
        "ForAllValues:StringEquals" = { "route53:ChangeResourceRecordSetsRecordTypes" = ["TXT"] }
        "ForAllValues:StringLike"   = { "route53:ChangeResourceRecordSetsNormalizedRecordNames" = ["_acme-challenge.*"] }
        Null = {
          "route53:ChangeResourceRecordSetsRecordTypes"           = "false"
          "route53:ChangeResourceRecordSetsNormalizedRecordNames" = "false"
        }
      }
    },
    {
      Effect = "Allow"
      Action = ["route53:ListHostedZonesByName"]
      # Looks for the zone of a name among all: it takes no resource.
      Resource = "*"
    },
  ]
}
