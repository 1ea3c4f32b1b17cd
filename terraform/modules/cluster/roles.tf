resource "aws_iam_role" "control_plane" {
  name        = "fareline-control-plane-${var.region}"
  description = "What EKS itself does in the account"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "eks.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "control_plane" {
  role       = aws_iam_role.control_plane.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"
}

# What a node may do, and so whoever takes one over: join, and pull images. Addresses of pods and disks are the business
# of controllers with roles of their own; nobody logs in by Systems Manager.
resource "aws_iam_role" "node" {
  name        = "fareline-node-${var.region}"
  description = "Joins the cluster and pulls images"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "node" {
  for_each = toset(["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"])

  role       = aws_iam_role.node.name
  policy_arn = "arn:aws:iam::aws:policy/${each.value}"
}

module "network_role" {
  source = "../workload-role"

  name             = "fareline-vpc-cni-${var.region}"
  description      = "Gives pods addresses of the network"
  service_account  = { namespace = "kube-system", name = "aws-node" }
  oidc_providers   = [{ arn = aws_iam_openid_connect_provider.this.arn, issuer = local.issuer }]
  managed_policies = ["arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"]
}

module "disk_role" {
  source = "../workload-role"

  name             = "fareline-ebs-csi-driver-${var.region}"
  description      = "Makes and attaches the disks that claims ask for"
  service_account  = { namespace = "kube-system", name = "ebs-csi-controller-sa" }
  oidc_providers   = [{ arn = aws_iam_openid_connect_provider.this.arn, issuer = local.issuer }]
  managed_policies = ["arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy"]

  # The key is used by EC2 on the driver's behalf, never by the driver.
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"]
        Resource  = var.keys.data
        Condition = { StringEquals = { "kms:ViaService" = "ec2.${var.region}.amazonaws.com" } }
      },
      {
        Effect   = "Allow"
        Action   = ["kms:CreateGrant"]
        Resource = var.keys.data
        Condition = {
          Bool         = { "kms:GrantIsForAWSResource" = "true" }
          StringEquals = { "kms:ViaService" = "ec2.${var.region}.amazonaws.com" }
        }
      },
    ]
  })
}
